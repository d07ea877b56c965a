namespace Vouch.Engine.Portfolio;

/// <summary>
/// Which programs to put on the list. In each state of the world programs decide independently; over the states they are
/// correlated. Of the programs that admit, the applicant gets the one of highest value.
/// </summary>
public sealed record PortfolioProblem
{
    /// <summary>Value of each program; its length is the number of programs.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Chance of each program in each state, program by program; each in [0, 1].</summary>
    public required ReadOnlyMemory<double> Chances { get; init; }

    /// <summary>Weights of the states, summing to 1; null for states of equal weight. One state means independent admissions.</summary>
    public IReadOnlyList<double>? StateWeights { get; init; }

    /// <summary>Fee group of each program, an index into <see cref="Fees"/>; null when all belong to group 0.</summary>
    public IReadOnlyList<int>? Groups { get; init; }

    /// <summary>Fee schedule of each group; empty when applications are free.</summary>
    public IReadOnlyList<FeeSchedule> Fees { get; init; } = [];

    /// <summary>Value of ending with nothing.</summary>
    public double Outside { get; init; }

    /// <summary>The most that may be spent.</summary>
    public double Budget { get; init; } = double.PositiveInfinity;

    /// <summary>The most programs that may be chosen.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>What one unit of money is worth to the applicant, in units of value; subtracted from the objective. At least 0.</summary>
    public double PriceOfMoney { get; init; }

    /// <summary>Programs that must be on the list, such as the home program; null for none.</summary>
    public IReadOnlyList<int>? Required { get; init; }

    /// <summary>Makes groups for programs that each have a cost of their own.</summary>
    /// <returns>The group of each program and one flat schedule for each different cost.</returns>
    public static (IReadOnlyList<int> Groups, IReadOnlyList<FeeSchedule> Fees) OwnCosts(IReadOnlyList<double> costs)
    {
        var different = costs.Distinct().Order().ToArray();
        return ([.. costs.Select(c => Array.BinarySearch(different, c))], [.. different.Select(FeeSchedule.Flat)]);
    }
}
