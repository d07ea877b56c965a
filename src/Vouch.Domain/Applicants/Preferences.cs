using Vouch.Domain.Programs;

namespace Vouch.Domain.Applicants;

/// <summary>What the applicant wants of a program. Weights run from 0 (does not matter) to 3 (matters most).</summary>
public sealed record Preferences(
    IReadOnlyList<string> States, int StateWeight, ProgramSetting? Setting, int SettingWeight, bool PrefersLarge, int SizeWeight);
