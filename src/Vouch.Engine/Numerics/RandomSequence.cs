namespace Vouch.Engine.Numerics;

/// <summary>One sequence of random numbers, named by what it is for. Equal names give equal numbers; different names, unrelated ones.</summary>
/// <remarks>
/// A mutable value: copy it to repeat the rest of the stream, pass it by reference to go on. Streams of one seed never overlap,
/// because the name is one half of the generator's counter and the position is the other.
/// </remarks>
public struct RandomSequence
{
    private readonly ulong _key;
    private readonly ulong _name;
    private ulong _position;
    private ulong _spare;
    private bool _hasSpare;

    private RandomSequence(ulong key, ulong name)
    {
        _key = key;
        _name = name;
    }

    /// <summary>Opens the stream of one seed, trial and item.</summary>
    /// <param name="seed">The seed of the whole run.</param>
    /// <param name="purpose">What the numbers are for; keeps, say, talents and tastes of the same item apart. 0 to 255.</param>
    /// <param name="trial">The trial (market) number, at least 0.</param>
    /// <param name="item">The item within the trial (an applicant, a program), at least 0.</param>
    public static RandomSequence For(ulong seed, int purpose, int trial, int item = 0) =>
        new(KeyFor(seed, purpose), ((ulong)(uint)trial << 32) | (uint)item);

    /// <summary>Returns 64 random bits.</summary>
    public ulong NextBits()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        (ulong first, _spare) = Philox.Block(_key, _position++, _name);
        _hasSpare = true;
        return first;
    }

    /// <summary>Returns a uniform number in the open interval (0, 1); never 0 or 1.</summary>
    public double NextUniform() => ToUniform(NextBits());

    /// <summary>Returns a standard normal number, by inverting the distribution function.</summary>
    public double NextNormal() => Normal.Quantile(NextUniform());

    /// <summary>Returns an integer in [0, <paramref name="bound"/>); the bias of the multiplication is below 2⁻³².</summary>
    /// <param name="bound">At least 1.</param>
    public int NextBelow(int bound) => (int)(((NextBits() >> 32) * (ulong)bound) >> 32);

    /// <summary>Turns 64 bits into a uniform number in (0, 1): the midpoint of one of 2⁵³ equal cells.</summary>
    public static double ToUniform(ulong bits) => ((bits >> 11) + 0.5) * (1.0 / (1UL << 53));

    internal static ulong KeyFor(ulong seed, int purpose) => seed ^ ((ulong)(uint)purpose * 0xD1342543DE82EF95);
}
