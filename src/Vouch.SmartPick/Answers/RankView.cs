using Vouch.Domain.Applicants;

namespace Vouch.SmartPick.Answers;

/// <summary>An answer after invitations have come. The same draft, season pack, directory, seed and number of markets give the same answer.</summary>
public sealed record RankView
{
    public required ApplicantDraft Draft { get; init; }

    public required int Season { get; init; }

    public required bool IsSeasonOld { get; init; }

    public required string SeasonHash { get; init; }

    public required string DirectoryName { get; init; }

    public required string DirectoryHash { get; init; }

    public required bool IsFictional { get; init; }

    public required ulong Seed { get; init; }

    public required int Markets { get; init; }

    /// <summary>Share of what the applicant could be, between 0 and 1, that the answers leave open: near 0 they are hardly those of this profile.</summary>
    public required double Plausibility { get; init; }

    public required bool CarriesModelUncertainty { get; init; }

    /// <summary>Chance to match when every program that invited is ranked, and no other invitation comes.</summary>
    public required Chance Match { get; init; }

    /// <summary>The same, counting that those still waiting may invite.</summary>
    public required Chance MatchWithWaiting { get; init; }

    /// <summary>Chance that these applications had before anything was heard.</summary>
    public required Chance MatchBefore { get; init; }

    /// <summary>Invitations to expect from those that have not answered.</summary>
    public required Chance StillToCome { get; init; }

    /// <summary>The programs that invited, in the applicant's true order: the list to certify.</summary>
    public required IReadOnlyList<RankedProgram> List { get; init; }

    public required IReadOnlyList<WaitingProgram> Waiting { get; init; }

    /// <summary>Chance to match with so many more invitations, the likeliest first; it begins with none.</summary>
    public required IReadOnlyList<MoreInterviews> More { get; init; }

    /// <summary>What the typed order costs; null when none was typed.</summary>
    public required OwnOrder? Own { get; init; }

    /// <summary>US dollars for programs beyond those the registration fee includes; null when the pack has no rank list fees.</summary>
    public required int? ExtraFeeUsd { get; init; }

    /// <summary>Programs the registration fee includes; null as above.</summary>
    public required int? IncludedRanks { get; init; }

    public required string FeeSource { get; init; }
}

/// <summary>One program that invited.</summary>
/// <param name="Match">Chance that it would take the applicant, if ranked first.</param>
/// <param name="Landing">Chance to end there with the whole list.</param>
/// <param name="OwnPlace">Its place on the typed list; null when it is not on it.</param>
public sealed record RankedProgram(
    string Key, string Institution, string City, string State, string Specialty, double Utility, Chance Match, double Landing, int? OwnPlace);

/// <summary>One program that has not answered.</summary>
/// <param name="Interview">Chance that it still invites, all that was heard from others counted.</param>
/// <param name="MatchIfInvited">Chance to match anywhere if it does; null for the less likely ones, which are not worked out.</param>
public sealed record WaitingProgram(
    string Key, string Institution, string City, string State, string Specialty, Chance Interview, double? MatchIfInvited);

/// <summary>With so many more invitations.</summary>
public sealed record MoreInterviews(int Interviews, double Match);

/// <summary>The order the applicant typed against the order they say they like.</summary>
/// <param name="Regret">Chance to end somewhere although a program they like better would have taken them.</param>
/// <param name="Match">Chance to match with the typed list.</param>
/// <param name="Departures">Places where a program stands above one that is liked better, worst first.</param>
/// <param name="LeftOff">Programs that invited and are not on the typed list, best liked first.</param>
public sealed record OwnOrder(double Regret, Chance Match, IReadOnlyList<Departure> Departures, IReadOnlyList<string> LeftOff);

/// <summary>One program that stands too high.</summary>
/// <param name="Above">Its institution.</param>
/// <param name="Better">Institutions liked better that stand below it or are left off, best first.</param>
/// <param name="Regret">Chance to end at it although one of these would have taken the applicant.</param>
public sealed record Departure(string Above, int Place, IReadOnlyList<string> Better, double Regret);
