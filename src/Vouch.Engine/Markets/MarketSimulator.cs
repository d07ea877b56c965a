namespace Vouch.Engine.Markets;

/// <summary>
/// Simulates seasons of one specialty: programs and applicants are drawn, applications and signals sent, interviews offered, lists
/// ranked and the Match run. The same seed and market number give the same season on any thread.
/// </summary>
/// <remarks>Not safe for use by two threads at once; make one for each. After the first few markets nothing is allocated.
/// Time grows with the number of applications: about 0.1 s for internal medicine of the whole country.</remarks>
/// <param name="input">Programs and cohorts.</param>
/// <param name="parameters">The model's parameters.</param>
public sealed class MarketSimulator(MarketInput input, MarketParameters parameters)
{
    private readonly MarketModel _model = new(input, parameters);
    private MarketWorkspace? _work;

    /// <summary>The last simulated season; meaningful after <see cref="Simulate(ulong, int)"/>.</summary>
    public SimulatedSeason Season => new(_model, Work);

    private MarketWorkspace Work => _work ??= new MarketWorkspace(_model);

    /// <summary>Simulates one season.</summary>
    /// <param name="seed">The seed of the whole run.</param>
    /// <param name="market">The market's number, at least 0.</param>
    public void Simulate(ulong seed, int market)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(market);
        Simulate(_model, Work, seed, market);
    }

    /// <summary>Adds the last season's counts to a tally.</summary>
    public void CountInto(MarketTally tally) => Count(_model, Work, tally);

    internal static void Simulate(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        DrawStage.Programs(model, work, seed, market);
        DrawStage.Applicants(model, work, seed, market);
        CoupleStage.Draw(model, work, seed, market);
        ApplicationTables.Build(model, work);
        ApplicationStage.Run(model, work, seed, market);
        InvitationStage.Run(model, work);
        MatchStage.Run(model, work, seed, market);
    }

    internal static void Count(MarketModel model, MarketWorkspace work, MarketTally tally)
    {
        for (int i = 0; i < model.Applicants; i++)
        {
            int type = work.Type[i];
            bool matched = work.MatchedPair[i] >= 0;
            tally.Applicants[type]++;
            tally.Matched[type] += matched ? 1 : 0;
            tally.Interviews[type] += work.Invitations[i];
            tally.Applications[type] += work.First[i + 1] - work.First[i];
            tally.Filled += matched ? 1 : 0;
            if (work.PartnerOf[i] > i)
            {
                int together = (matched ? 1 : 0) + (work.MatchedPair[work.PartnerOf[i]] >= 0 ? 1 : 0);
                tally.Couples++;
                tally.CouplesBothMatched += together == 2 ? 1 : 0;
                tally.CouplesOneMatched += together == 1 ? 1 : 0;
            }

            if (work.Prefers[i])
            {
                tally.Preferring[type]++;
                tally.PreferringMatched[type] += matched ? 1 : 0;
                tally.TopThree[type] += matched && work.RankOfMatch[i] <= 3 ? 1 : 0;
                tally.CountScore(type, matched, work.StepTwo[i]);
            }
        }

        tally.Positions += model.Positions;
        tally.Markets++;
    }
}
