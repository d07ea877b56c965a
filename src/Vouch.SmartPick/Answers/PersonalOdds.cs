using Vouch.Domain.Applicants;
using Vouch.Engine.Markets;
using Vouch.SmartPick.Markets;
using ApplicantProfile = Vouch.Domain.Applicants.ApplicantProfile;

namespace Vouch.SmartPick.Answers;

/// <summary>The applicant's odds at every program of every chosen specialty, in the same seasons whatever is asked.</summary>
internal sealed class PersonalOdds(
    ProblemBuilder builder, ApplicantProfile profile, List<PickMarket> markets, List<Eligibility> eligibility, int used)
{
    private const int ManyMarkets = 200;
    private const int FewDraws = 2;
    private const int ManyDraws = 4;

    private readonly List<OddsEvaluator> _evaluators = markets.ConvertAll(market =>
        new OddsEvaluator(market.Table, new() { MaxMarkets = used, DrawsPerMarket = DrawsFor(used), Seed = market.Table.Seed }));

    /// <param name="tier">Signal to every program asked about; 0 for none.</param>
    /// <param name="asked">Programs whose odds are wanted; null for all.</param>
    /// <param name="letters">Other letters than the applicant's own plan has.</param>
    public ProgramOdds Of(byte tier = 0, bool[]? asked = null, LetterPlan? letters = null)
    {
        ProgramOdds? all = null;
        var first = 0;
        foreach (var (market, evaluator) in markets.Zip(_evaluators))
        {
            var start = first;
            var applicant = builder.ApplicantOf(
                profile, market.Specialty, market.Programs, eligibility.GetRange(first, market.Programs.Count), letters ?? profile.Letters,
                asked is null ? null : i => asked[start + i]);
            var odds = evaluator.Evaluate(applicant with
            {
                Signals = tier == 0 ? null : [.. Enumerable.Repeat(tier, market.Programs.Count)],
            });
            all = all is null ? odds : all.With(odds);
            first += market.Programs.Count;
        }

        return all!;
    }

    // Talent is spread over at least four draws; many seasons spread it by themselves.
    private static int DrawsFor(int markets) => markets >= ManyMarkets ? FewDraws : ManyDraws;
}
