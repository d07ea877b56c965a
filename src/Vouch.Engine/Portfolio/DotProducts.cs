using System.Numerics;

namespace Vouch.Engine.Portfolio;

/// <summary>Two dot products with one common factor, read once.</summary>
internal static class DotProducts
{
    public static (double First, double Second) Of(
        ReadOnlySpan<double> common, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        first = first[..common.Length];
        second = second[..common.Length];
        Vector<double> a = Vector<double>.Zero, b = Vector<double>.Zero;
        int s = 0;
        for (; s <= common.Length - Vector<double>.Count; s += Vector<double>.Count)
        {
            var factor = new Vector<double>(common[s..]);
            a += factor * new Vector<double>(first[s..]);
            b += factor * new Vector<double>(second[s..]);
        }

        double sumA = Vector.Sum(a), sumB = Vector.Sum(b);
        for (; s < common.Length; s++)
        {
            sumA += common[s] * first[s];
            sumB += common[s] * second[s];
        }

        return (sumA, sumB);
    }
}
