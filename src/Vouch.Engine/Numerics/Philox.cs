namespace Vouch.Engine.Numerics;

/// <summary>The counter-based generator Philox2x64-10: a keyed scrambling of a 128-bit counter.</summary>
/// <remarks>
/// Any number of any stream can be computed by itself, so a result does not depend on the order or the number of threads that
/// asked for it. Source: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
/// </remarks>
public static class Philox
{
    private const ulong Multiplier = 0xD2B74407B1CE6E93;
    private const ulong KeyStep = 0x9E3779B97F4A7C15;
    private const int Rounds = 10;

    /// <summary>Returns the two words at one counter.</summary>
    /// <param name="key">The key; different keys give unrelated sequences.</param>
    /// <param name="low">Low half of the counter.</param>
    /// <param name="high">High half of the counter.</param>
    /// <returns>Two independent, uniformly distributed 64-bit words.</returns>
    /// <remarks>Ten multiplications, no allocation.</remarks>
    public static (ulong First, ulong Second) Block(ulong key, ulong low, ulong high)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong carry = Math.BigMul(low, Multiplier, out ulong product);
            low = carry ^ key ^ high;
            high = product;
            key += KeyStep;
        }

        return (low, high);
    }
}
