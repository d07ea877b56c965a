namespace Vouch.Engine.Matching;

/// <summary>A small generator of random numbers with equal output everywhere (Steele, Lea and Flood 2014). Not for secrets.</summary>
internal struct SplitMix(ulong state)
{
    private ulong _state = state;

    /// <summary>The stream of a pair of numbers, such as a seed and an attempt.</summary>
    public static SplitMix Stream(ulong seed, ulong index)
    {
        var mixed = new SplitMix(seed);
        return new(mixed.Next() ^ (index * 0xD1342543DE82EF95UL));
    }

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to below - 1; the bias is at most below / 2^64.</summary>
    public int Next(int below) => (int)Math.BigMul(Next(), (ulong)below, out _);

    /// <summary>In [0, 1).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Standard normal (Box and Muller 1958; one of the pair is thrown away).</summary>
    public double NextGaussian() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
