using CsCheck;
using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Numerics;

public sealed class ForecastScoresTests
{
    [Fact]
    public void Scores_of_four_cases_by_hand()
    {
        double[] chance = [0.9, 0.8, 0.35, 0.1];
        bool[] outcome = [true, false, true, false];

        Assert.Equal((0.01 + 0.64 + 0.4225 + 0.01) / 4, ForecastScores.Brier(chance, outcome), 1e-12);
        Assert.Equal((0.1 + 0.8 + 0.65 + 0.1) / 4, ForecastScores.CalibrationError(chance, outcome), 1e-12);
        Assert.Equal(0.75, ForecastScores.AreaUnderCurve(chance, outcome), 1e-12);
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order() =>
        Gen.Select(Gen.Int[0, 5], Gen.Bool).Array[2, 40].Where(c => c.Select(x => x.Item2).Distinct().Count() == 2).Sample(
            cases =>
            {
                double right = 0, pairs = 0;
                foreach (var (yes, _) in cases.Where(c => c.Item2))
                {
                    foreach (var (no, _) in cases.Where(c => !c.Item2))
                    {
                        pairs++;
                        right += yes > no ? 1 : yes == no ? 0.5 : 0;
                    }
                }

                double area = ForecastScores.AreaUnderCurve([.. cases.Select(c => c.Item1 / 5.0)], [.. cases.Select(c => c.Item2)]);
                Assert.Equal(right / pairs, area, 1e-12);
            },
            iter: 1_000);
}
