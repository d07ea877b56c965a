namespace Vouch.Engine.Numerics;

/// <summary>Partial ordering: finds the smallest values without sorting the rest.</summary>
public static class Selection
{
    private const int Small = 16;

    /// <summary>Moves the <paramref name="count"/> smallest keys to the front, in no particular order.</summary>
    /// <param name="keys">The keys, reordered in place.</param>
    /// <param name="count">In [0, length].</param>
    /// <remarks>Hoare's selection with a median of three: linear on average, no allocation.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is outside its range.</exception>
    public static void SmallestFirst(Span<ulong> keys, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, keys.Length);
        while (count > 0 && count < keys.Length)
        {
            if (keys.Length <= Small)
            {
                keys.Sort();
                return;
            }

            (int left, int right) = Partition(keys);
            if (count <= right + 1)
            {
                keys = keys[..(right + 1)];
            }
            else if (count >= left)
            {
                keys = keys[left..];
                count -= left;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Splits so that everything up to <c>Right</c> is at most, and everything from <c>Left</c> at least, the pivot.</summary>
    private static (int Left, int Right) Partition(Span<ulong> keys)
    {
        ulong a = keys[0], b = keys[keys.Length / 2], c = keys[^1];
        ulong pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
        int left = 0, right = keys.Length - 1;
        while (left <= right)
        {
            while (keys[left] < pivot)
            {
                left++;
            }

            while (keys[right] > pivot)
            {
                right--;
            }

            if (left <= right)
            {
                (keys[left], keys[right]) = (keys[right], keys[left]);
                left++;
                right--;
            }
        }

        return (left, right);
    }
}
