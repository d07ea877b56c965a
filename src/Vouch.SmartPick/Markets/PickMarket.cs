using Vouch.Domain.Programs;
using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Markets;

/// <summary>One specialty of the answer: its programs in the order of the table's indices, and its simulated seasons.</summary>
/// <param name="Fit">The fit behind the table; it may be one to another directory while this one's is being made.</param>
/// <param name="IsFittedHere">The fit is one to these very programs and figures.</param>
public sealed record PickMarket(string Specialty, IReadOnlyList<ResidencyProgram> Programs, CutoffTable Table, MarketFit Fit, bool IsFittedHere)
{
    /// <summary>Seasons behind the first answer; a multiple of <see cref="MarketFitting.Sets"/>, so that every set has its share.</summary>
    public const int FirstMarkets = 16;

    /// <summary>Seasons simulated at a time while the answer is refined.</summary>
    public const int BlockMarkets = 24;

    /// <summary>Seasons behind the refined answer.</summary>
    public const int AllMarkets = 400;
}
