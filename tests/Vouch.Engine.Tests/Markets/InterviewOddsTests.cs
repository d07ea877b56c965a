using Vouch.Engine.Markets;
using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Markets;

/// <summary>Odds after invitations, held against the odds before them and against seasons drawn one by one.</summary>
public sealed class InterviewOddsTests
{
    private static readonly CutoffTable Table = CutoffTable.Build(
        MarketSamples.Small, [new MarketParameters()], new() { Seed = 3, Markets = 60 });

    private static readonly OddsEvaluator Evaluator = new(Table);

    private static readonly ApplicantProfile Typical = new() { Type = ApplicantType.UsMd, StepTwo = 245, HomeState = 11 };

    private static readonly int[] Asked = [2, 9, 4];

    private static readonly double[] Utility = [1, 0.8, 0.5];

    [Fact]
    public void Before_anything_is_heard_they_are_close_to_the_plain_odds()
    {
        var plain = new OddsEvaluator(Table, new() { DrawsPerMarket = 32 }).Evaluate(Typical);
        var given = Evaluator.EvaluateInterviews(Typical, Asked).Given([Heard.Nothing, Heard.Nothing, Heard.Nothing]);

        Assert.Equal(1, given.Plausibility, 1e-9);
        for (int i = 0; i < Asked.Length; i++)
        {
            Assert.Equal(plain.Match(Asked[i]).Value, given.Match(i).Value, 0.005);
            Assert.Equal(plain.Interview(Asked[i]).Value, given.Interview(i).Value, 0.005);
        }

        // Programs share nothing but talent and parameters here: what else a season has in common moves a list by less than a point.
        Assert.Equal(plain.List(Asked, Utility).Match.Value, given.List([0, 1, 2], Utility).Match.Value, 0.01);
    }

    [Fact]
    public void Over_everything_one_may_hear_the_odds_average_to_those_before()
    {
        var odds = Evaluator.EvaluateInterviews(Typical, Asked);
        var before = odds.Given([Heard.Nothing, Heard.Nothing, Heard.Nothing]);
        double match = 0, third = 0, certain = 0;
        foreach (var heard in Outcomes(Asked.Length))
        {
            // The chance of an outcome, one program after the other, each given those before it.
            double chance = 1;
            for (int p = 0; p < heard.Length; p++)
            {
                var known = odds.Given([.. heard.Select((one, i) => i < p ? one : Heard.Nothing)]);
                chance *= heard[p] == Heard.Invited ? known.Interview(p).Value : 1 - known.Interview(p).Value;
            }

            var after = odds.Given(heard);
            match += chance * after.List([0, 1, 2], Utility).Match.Value;
            third += chance * after.Match(2).Value;
            certain += chance;
        }

        // Exact but for the doubt kept where the model calls an invitation impossible, a millionth.
        Assert.Equal(1, certain, 1e-6);
        Assert.Equal(before.List([0, 1, 2], Utility).Match.Value, match, 1e-6);
        Assert.Equal(before.Match(2).Value, third, 1e-6);
    }

    [Fact]
    public void An_invitation_raises_the_odds_elsewhere_and_a_refusal_lowers_them()
    {
        var odds = Evaluator.EvaluateInterviews(Typical, Asked);
        double before = odds.Given([Heard.Nothing, Heard.Nothing, Heard.Nothing]).Match(1).Value;

        Assert.True(odds.Given([Heard.Invited, Heard.Nothing, Heard.Nothing]).Match(1).Value > before);
        Assert.True(odds.Given([Heard.TurnedDown, Heard.Nothing, Heard.Nothing]).Match(1).Value < before);
    }

    [Fact]
    public void What_was_heard_is_certain_and_a_list_adds_up()
    {
        var given = Evaluator.EvaluateInterviews(Typical, Asked).Given([Heard.Invited, Heard.TurnedDown, Heard.Nothing]);
        var list = given.List([0, 2, 1], Utility);

        Assert.Equal(1, given.Interview(0).Value, 1e-12);
        Assert.Equal(0, given.Interview(1).Value, 1e-12);
        Assert.Equal(0, given.Match(1).Value, 1e-12);
        Assert.Equal(1, list.Landing.Sum() + list.Unmatched, 1e-9);
        Assert.Equal(1 - list.Unmatched, list.Match.Value, 1e-9);
        Assert.InRange(given.Plausibility, 0, 0.999);
    }

    /// <summary>
    /// Whole seasons: a market, a talent, each program's opinion and the impression an interview leaves. Those in which other answers came are dropped.
    /// </summary>
    [Fact]
    public void They_agree_with_seasons_drawn_one_by_one()
    {
        const int Draws = 300_000;
        var model = new MarketParameters();
        double weight = model.StepTwoWeight[(int)Typical.Type], rest = Math.Sqrt(1 - (weight * weight));
        double known = model.Openness[(int)Typical.Type] + (weight * Table.ModelOf(0).Standardize(Typical.StepTwo!.Value));
        var given = Evaluator.EvaluateInterviews(Typical, Asked).Given([Heard.Invited, Heard.TurnedDown, Heard.Nothing]);
        var random = new Random(5);
        double Draw() => Normal.Quantile((random.NextDouble() * 0.999999) + 5e-7);
        int kept = 0, matched = 0;
        for (int n = 0; n < Draws; n++)
        {
            int m = random.Next(Table.Markets);
            double talent = known + (rest * Draw());
            var met = new bool[Asked.Length];
            bool anywhere = false;
            for (int i = 0; i < Asked.Length; i++)
            {
                int p = Asked[i];
                double home = Typical.HomeState == MarketSamples.Small.Programs[p].State ? model.HomeStateBonus : 0;
                double opinion = talent + Table.Openness(m, Typical.Type)[p] + home + (model.OpinionNoise * Draw());
                met[i] = opinion >= Math.Max(Table.Invited(m)[p], model.AcceptanceFloor);
                anywhere |= met[i] && opinion + (model.InterviewNoise * Draw()) >= Math.Max(Table.Admitted(m)[p], model.AcceptanceFloor);
            }

            if (met[0] && !met[1])
            {
                kept++;
                matched += anywhere ? 1 : 0;
            }
        }

        // Four standard errors of the drawn share (one run in 16,000 would fail; the seed is fixed), and a point for what a season has in common.
        double share = (double)matched / kept, error = Math.Sqrt(share * (1 - share) / kept);
        Assert.True(kept > 5_000, $"{kept} seasons kept");
        Assert.Equal(given.List([0, 2], Utility).Match.Value, share, (4 * error) + 0.01);
    }

    [Fact]
    public void Two_specialties_are_conditioned_together()
    {
        var odds = Evaluator.EvaluateInterviews(Typical, [2]).With(Evaluator.EvaluateInterviews(Typical, [9]));
        var together = Evaluator.EvaluateInterviews(Typical, [2, 9]);

        Assert.Equal(
            together.Given([Heard.Invited, Heard.Nothing]).Match(1).Value,
            odds.Given([Heard.Invited, Heard.Nothing]).Match(1).Value,
            1e-12);
    }

    private static IEnumerable<Heard[]> Outcomes(int programs) => Enumerable.Range(0, 1 << programs)
        .Select(bits => Enumerable.Range(0, programs).Select(p => (bits >> p & 1) == 1 ? Heard.Invited : Heard.TurnedDown).ToArray());
}
