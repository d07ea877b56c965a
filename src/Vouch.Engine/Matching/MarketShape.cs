namespace Vouch.Engine.Matching;

/// <summary>The size and habits of a made-up market.</summary>
public sealed record MarketShape
{
    /// <summary>Applicants, at least 1.</summary>
    public required int Applicants { get; init; }

    /// <summary>Programs, at least 1.</summary>
    public required int Programs { get; init; }

    /// <summary>Positions in all programs, at least one each.</summary>
    public required int Positions { get; init; }

    /// <summary>Couples, at most half the applicants.</summary>
    public int Couples { get; init; }

    /// <summary>Rules for unfilled positions.</summary>
    public int Reversions { get; init; }

    /// <summary>Programs that want an even number.</summary>
    public int Even { get; init; }

    /// <summary>Mean length of an applicant's list, at least 1; lengths are geometric, cut at 60.</summary>
    public double MeanList { get; init; } = 12;
}
