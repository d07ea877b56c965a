namespace Vouch.Engine.Portfolio;

/// <summary>
/// To whom an applicant's signals go. A signal raises the chances at the program it is sent to; each tier has so many, in one pool or in
/// several (one for each specialty), and a program gets one signal at most.
/// </summary>
public sealed record SignalProblem
{
    /// <summary>Value of each program; its length is the number of programs.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Chance of each program in each equally likely state without a signal, program by program.</summary>
    public required ReadOnlyMemory<double> Chances { get; init; }

    /// <summary>The tiers; tier numbers in answers begin with 1.</summary>
    public required IReadOnlyList<SignalTierChances> Tiers { get; init; }

    /// <summary>Programs applied to; none twice.</summary>
    public required IReadOnlyList<int> List { get; init; }

    /// <summary>Programs that would join the list if they got a signal; none of them on the list.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];

    /// <summary>What one more place on the list costs, in units of value; at least 0.</summary>
    public double PriceOfPlace { get; init; }

    /// <summary>Most states to look at, at least 1; of more, as many are taken, evenly spread.</summary>
    public int MostStates { get; init; } = int.MaxValue;

    /// <summary>Value of ending with nothing.</summary>
    public double Outside { get; init; }
}
