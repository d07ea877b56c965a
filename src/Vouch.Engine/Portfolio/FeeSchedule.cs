namespace Vouch.Engine.Portfolio;

/// <summary>Fees that depend on how many applications of the same group (specialty) were sent before.</summary>
public sealed class FeeSchedule
{
    private readonly FeeTier[] _tiers;

    /// <summary>Makes a schedule.</summary>
    /// <param name="tiers">Steps in rising order of <see cref="FeeTier.UpTo"/>; after the last, no more applications are possible.</param>
    /// <exception cref="ArgumentException">Steps are missing, not rising, or a fee is negative or not a number.</exception>
    public FeeSchedule(IEnumerable<FeeTier> tiers)
    {
        _tiers = [.. tiers];
        int last = 0;
        foreach (var tier in _tiers)
        {
            if (tier.UpTo <= last || !(tier.Fee >= 0))
            {
                throw new ArgumentException("Steps rise and fees are at least 0.", nameof(tiers));
            }

            last = tier.UpTo;
        }

        if (_tiers.Length == 0)
        {
            throw new ArgumentException("A schedule needs a step.", nameof(tiers));
        }
    }

    /// <summary>Makes the schedule in which every application costs the same.</summary>
    public static FeeSchedule Flat(double fee) => new([new(int.MaxValue, fee)]);

    /// <summary>True when no later application is cheaper than an earlier one.</summary>
    public bool Rises => _tiers.Zip(_tiers.Skip(1)).All(pair => pair.First.Fee <= pair.Second.Fee);

    /// <summary>The one fee when all applications cost the same; NaN otherwise.</summary>
    public double FlatFee =>
        _tiers[^1].UpTo == int.MaxValue && _tiers.All(t => t.Fee == _tiers[0].Fee) ? _tiers[0].Fee : double.NaN;

    /// <summary>Cost of one more application.</summary>
    /// <param name="number">Its number within the group, from 1.</param>
    /// <returns>The fee; +∞ beyond the last step.</returns>
    public double FeeOf(int number)
    {
        foreach (var tier in _tiers)
        {
            if (number <= tier.UpTo)
            {
                return tier.Fee;
            }
        }

        return double.PositiveInfinity;
    }

    /// <summary>Cost of a number of applications, at least 0; +∞ beyond the last step.</summary>
    public double Cost(int count)
    {
        double cost = 0;
        int done = 0;
        foreach (var tier in _tiers)
        {
            if (count <= done)
            {
                break;
            }

            int here = Math.Min(count, tier.UpTo) - done;
            cost += here * tier.Fee;
            done += here;
        }

        return count > done ? double.PositiveInfinity : cost;
    }
}
