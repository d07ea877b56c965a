namespace Vouch.Engine.Markets;

/// <summary>One program (one track) as the market sees it. What is not known is left at its default and drawn anew in every market.</summary>
public sealed record MarketProgram
{
    /// <summary>Positions offered, at least 1.</summary>
    public required int Quota { get; init; }

    /// <summary>Index of the program's state or territory, from 0; −1 when unknown.</summary>
    public int State { get; init; } = -1;

    /// <summary>How sought after it is, in standard deviations of the specialty's programs; 0 is typical.</summary>
    public double Attraction { get; init; }

    /// <summary>Uncertainty of <see cref="Attraction"/>, same unit: 0 when it is known, 1 when nothing is.</summary>
    public double AttractionSpread { get; init; } = 1;

    /// <summary>Shares of the four applicant types among its residents, when published; they sum to 1. Null when unknown.</summary>
    public IReadOnlyList<double>? TypeShares { get; init; }

    /// <summary>Lowest Step 2 CK score it considers; null when it states none.</summary>
    public double? MinimumStepTwo { get; init; }
}
