namespace Vouch.Domain.Cohorts;

/// <summary>What a run achieves, in counts and tenths of a point of fit.</summary>
public sealed record MatchingReport
{
    /// <summary>Places told apart in <see cref="Ranks"/>: the first five, and all later ones together.</summary>
    public const int ShownRanks = 6;

    public required int Trainees { get; init; }

    public required int Mentors { get; init; }

    /// <summary>Trainees with at least one mentor.</summary>
    public required int Covered { get; init; }

    /// <summary>Trainees with as many mentors as the cohort wants for each.</summary>
    public required int Complete { get; init; }

    public required int Pairs { get; init; }

    public required int TotalTenths { get; init; }

    /// <summary>Null without pairs.</summary>
    public required int? LowestTenths { get; init; }

    /// <summary>Standard deviation of the fits of the pairs, in tenths of a point.</summary>
    public required int SpreadTenths { get; init; }

    /// <summary>Pairs whose mentor is the trainee's best, second best, third best … possible one; the last place counts all later ones.</summary>
    public required IReadOnlyList<int> Ranks { get; init; }

    /// <summary>Pairs outside the run that both sides would prefer to somebody they got, or have room for.</summary>
    public required int Blocking { get; init; }

    /// <summary>Most trainees of this run with one mentor.</summary>
    public required int BusiestMentor { get; init; }

    /// <summary>Pairs the office excluded by name.</summary>
    public required int ExcludedByOffice { get; init; }

    /// <summary>Pairs that fail a mandatory criterion.</summary>
    public required int ExcludedByCriterion { get; init; }

    /// <summary>Pairs that have a mentorship already.</summary>
    public required int AlreadyTogether { get; init; }

    /// <summary>Pairs of which one side would rather not, after talking.</summary>
    public int AvoidedAfterTalk { get; init; }

    /// <summary>Pairs of the run that have talked in the trial round.</summary>
    public int PairsThatTalked { get; init; }

    public int? MeanTenths => Pairs == 0 ? null : (TotalTenths + (Pairs / 2)) / Pairs;
}
