namespace Vouch.Domain.Programs;

/// <summary>Pseudo-random draws that are the same on every machine and version for one seed (SplitMix64).</summary>
internal sealed class SeededDraws(ulong seed)
{
    private ulong _state = seed;

    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int count) => (int)(Uniform() * count);

    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>An approximately normal draw: the sum of twelve uniforms less six.</summary>
    public double Normal()
    {
        double sum = -6;
        for (var i = 0; i < 12; i++)
        {
            sum += Uniform();
        }

        return sum;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
