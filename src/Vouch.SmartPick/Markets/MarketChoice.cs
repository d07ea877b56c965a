using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Markets;

/// <summary>The whole way to one specialty's simulated seasons at once, as the command takes it; the site goes it step by step.</summary>
public static class MarketChoice
{
    /// <summary>The fit the site ends with: the one that ships when it is one to this very market, else one that begins from it.</summary>
    public static MarketFit FitOf(string specialty, MarketInput input, FittedSeason? shipped, CancellationToken cancellationToken)
    {
        if (shipped?.Find(specialty) is not { } near)
        {
            var fit = MarketFitting.Fit(specialty, input, ProblemBuilder.Seed, cancellationToken: cancellationToken);
            return MarketFitting.WithSets(fit, input, ProblemBuilder.Seed, cancellationToken: cancellationToken);
        }

        return near.Market == ProblemBuilder.NameOf(input) ? near : MarketFitting.Refit(near, input, ProblemBuilder.Seed, cancellationToken);
    }

    /// <summary>The market with so many seasons; null when the specialty has no programs or no published applicants.</summary>
    public static PickMarket? Simulate(
        ProblemBuilder builder, FittedSeason? shipped, string specialty, ulong seed, int markets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.MarketOf(specialty) is not { } input)
        {
            return null;
        }

        var fit = FitOf(specialty, input, shipped, cancellationToken);
        var table = CutoffTable.Build(input, fit.Sets, new() { Seed = seed, Markets = markets }, progress: null, cancellationToken);
        return new(specialty, builder.ProgramsOf(specialty), table, fit, IsFittedHere: true);
    }
}
