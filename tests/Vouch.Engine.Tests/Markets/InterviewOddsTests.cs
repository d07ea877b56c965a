using Vouch.Engine.Markets;

namespace Vouch.Engine.Tests.Markets;

/// <summary>Odds after invitations, held against the odds before them and against seasons drawn one by one.</summary>
public sealed class InterviewOddsTests
{
    private static readonly CutoffTable Table = CutoffTable.Build(
        MarketSamples.Small, [new MarketParameters()], new() { Seed = 3, Markets = 60 });

    private static readonly OddsEvaluator Evaluator = new(Table, new() { DrawsPerMarket = 8 });

    private static readonly ApplicantProfile Typical = new() { Type = ApplicantType.UsMd, StepTwo = 245, HomeState = 11 };

    private static readonly int[] Asked = [2, 9, 4];

    private static readonly double[] Utility = [1, 0.8, 0.5];

    [Fact]
    public void Before_anything_is_heard_they_are_the_plain_odds()
    {
        var plain = Evaluator.Evaluate(Typical);
        var given = Evaluator.EvaluateInterviews(Typical, Asked).Given([Heard.Nothing, Heard.Nothing, Heard.Nothing]);

        Assert.Equal(given.States, given.EffectiveStates);
        for (int i = 0; i < Asked.Length; i++)
        {
            // The joint chance is read from a table below 2 % of an interview and reckoned exactly here: 1e-4 apart at most.
            Assert.Equal(plain.Match(Asked[i]).Value, given.Match(i).Value, 1e-4);
            Assert.Equal(plain.Interview(Asked[i]).Value, given.Interview(i).Value, 1e-12);
            Assert.Equal(plain.Parts(Asked[i]), given.Parts(i));
        }
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
        var list = given.List([0, 2, 1], [1, 0.8, 0.5]);

        Assert.Equal(1, given.Interview(0).Value, 1e-12);
        Assert.Equal(0, given.Interview(1).Value, 1e-12);
        Assert.Equal(0, given.Match(1).Value, 1e-12);
        Assert.Equal(1, list.Landing.Sum() + list.Unmatched, 1e-9);
        Assert.Equal(1 - list.Unmatched, list.Match.Value, 1e-9);
        Assert.True(given.EffectiveStates < given.States);
    }

    /// <summary>Seasons are drawn with the applicant's talent and each program's opinion and impression; those in which other invitations came are dropped.</summary>
    [Fact]
    public void They_agree_with_seasons_drawn_one_by_one()
    {
        const int Draws = 400_000;
        var model = new MarketParameters();
        var profile = Typical with { StrengthShift = 0.4 };
        var given = Evaluator.EvaluateInterviews(profile, Asked).Given([Heard.Invited, Heard.TurnedDown, Heard.Nothing]);
        var states = new OddsEvaluator(Table, new() { DrawsPerMarket = 8 }).EvaluateInterviews(profile, Asked);
        var alone = Enumerable.Range(0, Asked.Length).Select(i => states.Given([.. Enumerable.Range(0, 3).Select(j => j == i ? Heard.Invited : Heard.Nothing)])).ToArray();
        var random = new Random(5);
        int kept = 0, matched = 0;
        for (int n = 0; n < Draws; n++)
        {
            int s = random.Next(given.States);
            double first = states.InvitedIn(0, s), second = states.InvitedIn(1, s), third = states.InvitedIn(2, s);
            if (random.NextDouble() >= first || random.NextDouble() < second)
            {
                continue;
            }

            kept++;
            bool takenFirst = random.NextDouble() < alone[0].ChancesOf(0)[s];
            bool takenThird = random.NextDouble() < third && random.NextDouble() < alone[2].ChancesOf(2)[s];
            matched += takenFirst || takenThird ? 1 : 0;
        }

        // Four standard errors of the drawn share: wrong once in 16,000 runs, and the seed is fixed.
        double share = (double)matched / kept, error = Math.Sqrt(share * (1 - share) / kept);
        Assert.True(kept > 5_000, $"{kept} seasons kept; {model.OpinionNoise}");
        Assert.Equal(given.List([0, 2], [1, 0.5]).Match.Value, share, 4 * error);
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
