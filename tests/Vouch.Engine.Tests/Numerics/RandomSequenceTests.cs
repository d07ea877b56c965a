using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Numerics;

public sealed class RandomSequenceTests
{
    [Fact]
    public void Equal_names_repeat_and_different_names_differ()
    {
        static ulong First(ulong seed, int purpose, int trial, int item)
        {
            var sequence = RandomSequence.For(seed, purpose, trial, item);
            return sequence.NextBits();
        }

        Assert.Equal(First(1, 2, 3, 4), First(1, 2, 3, 4));
        ulong[] others = [First(2, 2, 3, 4), First(1, 3, 3, 4), First(1, 2, 4, 4), First(1, 2, 3, 5)];
        Assert.Equal(5, others.Append(First(1, 2, 3, 4)).Distinct().Count());
    }

    /// <summary>A hundred thousand draws; a right generator fails each of the bounds (5 standard errors) once in a million seeds.</summary>
    [Fact]
    public void Normal_draws_have_mean_zero_and_variance_one()
    {
        const int Draws = 100_000;
        double sum = 0, squares = 0;
        for (int item = 0; item < Draws; item++)
        {
            var sequence = RandomSequence.For(seed: 7, purpose: 1, trial: 0, item);
            double draw = sequence.NextNormal();
            sum += draw;
            squares += draw * draw;
        }

        Assert.Equal(0, sum / Draws, 5 / Math.Sqrt(Draws));
        Assert.Equal(1, squares / Draws, 5 * Math.Sqrt(2.0 / Draws));
    }
}
