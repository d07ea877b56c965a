using Vouch.Domain.Applicants;

namespace Vouch.SmartPick.Answers;

/// <summary>What the applicant's letters do for the list.</summary>
/// <param name="MostPerProgram">Letters ERAS takes for one program.</param>
/// <param name="Source">Where that is published, with its date.</param>
public sealed record LetterAnswer(int MostPerProgram, string Source, string Basis, IReadOnlyList<LetterWorth> Letters);

/// <summary>One letter before the list.</summary>
/// <param name="Specialty">Name of the specialty it speaks for; null for any.</param>
/// <param name="Programs">Programs of the list that get it.</param>
/// <param name="Change">
/// What the list's chance to match would gain or lose if this one thing were otherwise: a letter counted on does not come, or one without
/// an answer does. The list and the signals stay.
/// </param>
public sealed record LetterWorth(string Name, string? Specialty, LetterStanding Standing, int Programs, double Change);
