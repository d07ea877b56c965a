using Vouch.Domain.Seasons;

namespace Vouch.SmartPick.Answers;

/// <summary>Where the signals go and what they bring together.</summary>
/// <param name="Pools">The allotments, first tier first.</param>
/// <param name="MatchWithout">Chance to match with the same list and no signal at all, while everybody else sends theirs.</param>
/// <param name="HomeAndAway">Keys of the applicant's own program and those rotated at.</param>
/// <param name="NotFound">Names given for them that no program has.</param>
public sealed record SignalAnswer(
    IReadOnlyList<SignalPool> Pools, double MatchWithout, IReadOnlyList<string> HomeAndAway, IReadOnlyList<string> NotFound);

/// <summary>One allotment of signals.</summary>
/// <param name="Tier"><c>gold</c>, <c>silver</c>, or <c>single</c> where there is one tier.</param>
/// <param name="Specialties">Who draws on it, by name.</param>
/// <param name="NoHomeOrAway">Not to be sent to one's own program or one rotated at.</param>
public sealed record SignalPool(
    string Tier, IReadOnlyList<string> Specialties, int Allotment, int Used, bool NoHomeOrAway, int Season, string Source, AsOf AsOf);
