namespace Vouch.Domain.Mentors;

/// <summary>A part of a whole in thousandths, so that sums are exact and the same on every machine.</summary>
public readonly record struct Share
{
    private const int Whole = 1000;

    private Share(int thousandths) => Thousandths = thousandths;

    public int Thousandths { get; }

    public static Share None => new(0);

    public static Share Half => new(Whole / 2);

    public static Share Full => new(Whole);

    /// <summary><paramref name="part"/> of <paramref name="whole"/>, rounded half up, held between nothing and all.</summary>
    public static Share Of(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        return new((int)Math.Clamp(((2L * Whole * part) + whole) / (2L * whole), 0, Whole));
    }

    /// <summary>This share of <paramref name="points"/>, in tenths of a point, rounded half up.</summary>
    public int TenthsOf(int points) => ((points * Thousandths) + 50) / 100;
}
