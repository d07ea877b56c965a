using System.Runtime.Intrinsics;

namespace Vouch.Engine.Portfolio;

/// <summary>Two dot products with one common factor, read once. Always four sums side by side, so that every machine gives the same bits.</summary>
internal static class DotProducts
{
    public static (double First, double Second) Of(
        ReadOnlySpan<double> common, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        first = first[..common.Length];
        second = second[..common.Length];
        Vector256<double> a = Vector256<double>.Zero, b = Vector256<double>.Zero;
        int s = 0;
        for (; s <= common.Length - Vector256<double>.Count; s += Vector256<double>.Count)
        {
            var factor = Vector256.Create(common[s..]);
            a += factor * Vector256.Create(first[s..]);
            b += factor * Vector256.Create(second[s..]);
        }

        double sumA = Vector256.Sum(a), sumB = Vector256.Sum(b);
        for (; s < common.Length; s++)
        {
            sumA += common[s] * first[s];
            sumB += common[s] * second[s];
        }

        return (sumA, sumB);
    }
}
