using Vouch.Engine.Markets;
using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Markets;

public sealed class OddsEvaluatorTests
{
    private static readonly CutoffTable Table = CutoffTable.Build(
        MarketSamples.Small, [new MarketParameters()], new() { Seed = 3, Markets = 60 });

    private static readonly OddsEvaluator Evaluator = new(Table);

    private static readonly ApplicantProfile Typical = new() { Type = ApplicantType.UsMd, StepTwo = 245, HomeState = 11 };

    [Fact]
    public void A_match_needs_an_interview()
    {
        var odds = Evaluator.Evaluate(Typical);
        for (int p = 0; p < odds.Programs; p++)
        {
            Assert.InRange(odds.Match(p).Value, 0, odds.Interview(p).Value + 2e-4);
            Assert.InRange(odds.Match(p).Value, odds.Match(p).Low, odds.Match(p).High);
        }
    }

    [Fact]
    public void A_better_profile_never_has_worse_odds_anywhere()
    {
        var before = Evaluator.Evaluate(Typical);
        ApplicantProfile[] better =
        [
            Typical with { StepTwo = 255 },
            Typical with { StrengthShift = 0.3 },
            Typical with { Signals = [.. Enumerable.Repeat((byte)1, Table.Programs)] },
            Typical with { ProgramShift = [.. Enumerable.Repeat(0.2, Table.Programs)] },
        ];
        foreach (var odds in better.Select(Evaluator.Evaluate))
        {
            for (int p = 0; p < odds.Programs; p++)
            {
                Assert.True(odds.Match(p).Value > before.Match(p).Value);
            }
        }
    }

    [Fact]
    public void Where_the_rules_exclude_the_chance_is_zero()
    {
        var odds = Evaluator.Evaluate(Typical with { Eligible = [.. Enumerable.Range(0, Table.Programs).Select(p => p != 4)] });

        Assert.Equal(0, odds.Interview(4).Value);
        Assert.Equal(0, odds.Match(4).Value);
        Assert.True(odds.Match(5).Value > 0);
    }

    [Fact]
    public void The_parts_of_a_score_add_up_and_name_their_cause()
    {
        var plain = Evaluator.Evaluate(Typical).Parts(1);
        var signal = Evaluator.Evaluate(Typical with { Signals = [.. Enumerable.Repeat((byte)1, Table.Programs)] }).Parts(1);

        Assert.Equal(plain.StepTwo + plain.Strength + plain.Type + plain.Program + plain.HomeState + plain.Signal + plain.Own, plain.Total);
        Assert.Equal(new MarketParameters().HomeStateBonus, plain.HomeState);
        Assert.Equal(new MarketParameters().FirstSignalBonus, signal.Total - plain.Total, 1e-12);
    }

    [Fact]
    public void A_list_is_worth_what_the_portfolio_says_and_its_landings_sum_to_one()
    {
        var odds = Evaluator.Evaluate(Typical);
        int[] list = [2, 9, 4, 20];
        double[] utility = [10, 8, 5, 3];
        var values = new double[odds.Programs];
        for (int k = 0; k < list.Length; k++)
        {
            values[list[k]] = utility[k];
        }

        var result = odds.List(list, utility, outside: 1);

        double expected = PortfolioValue.Of(new() { Values = values, Chances = odds.Chances, Outside = 1 }, list);
        Assert.Equal(expected, result.Value.Value, 1e-9);
        Assert.Equal(1, result.Landing.Sum() + result.Unmatched, 1e-9);
        Assert.Equal(1 - result.Unmatched, result.Match.Value, 1e-9);
        Assert.Equal(list.Sum(p => odds.Interview(p).Value), result.Interviews.Value, 1e-9);
    }

    [Fact]
    public void Programs_are_correlated_so_a_list_is_worth_less_than_independence_says()
    {
        var odds = Evaluator.Evaluate(Typical with { StepTwo = 232 });
        int[] list = [.. Enumerable.Range(0, 12)];

        double independent = 1 - list.Aggregate(1.0, (none, p) => none * (1 - odds.Match(p).Value));

        Assert.True(odds.List(list, [.. list.Select(_ => 1.0)]).Match.Value < independent - 0.02);
    }

    [Fact]
    public void Two_specialties_share_the_applicant_s_talent()
    {
        var first = Evaluator.Evaluate(Typical);
        var both = first.With(Evaluator.Evaluate(Typical));

        Assert.Equal(2 * first.Programs, both.Programs);
        Assert.Equal(first.ChancesOf(3).ToArray(), both.ChancesOf(3).ToArray());
        Assert.Equal(first.ChancesOf(3).ToArray(), both.ChancesOf(first.Programs + 3).ToArray());
        Assert.Equal(first.Parts(3), both.Parts(first.Programs + 3));
    }

    [Fact]
    public void An_unknown_score_lies_between_a_low_and_a_high_one()
    {
        double Match(double? score) => Evaluator.Evaluate(Typical with { StepTwo = score }).Match(6).Value;

        Assert.InRange(Match(null), Match(225), Match(270));
    }

    [Fact]
    public void Malformed_profiles_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Evaluator.Evaluate(Typical with { StepTwo = 301 }));
        Assert.Throws<ArgumentException>(() => Evaluator.Evaluate(Typical with { Signals = [1] }));
    }
}
