namespace Vouch.Domain.Mentors;

/// <summary>How long somebody in line may wait, from how long places really stayed taken. Nothing is shown where nothing is known.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Observed">Ended mentorships it rests on.</param>
/// <param name="LowDays">A quarter of such waits were shorter.</param>
/// <param name="MiddleDays">Half were shorter.</param>
/// <param name="HighDays">Three quarters were shorter.</param>
public sealed record WaitEstimate(WaitBasis Basis, int Observed, int LowDays, int MiddleDays, int HighDays)
{
    /// <summary>Ended mentorships of one mentor from which on they speak for this mentor.</summary>
    public const int EnoughOfOne = 5;

    /// <summary>Ended mentorships of all mentors from which on they speak for somebody without own ones.</summary>
    public const int EnoughOfAll = 20;

    /// <summary>Longer mentorships needed to say how long a running one may still last.</summary>
    private const int FewestLonger = 3;

    public bool IsKnown => Basis != WaitBasis.Unknown;

    /// <param name="position">Place in line, 1 for the first.</param>
    /// <param name="running">Ages in days of the mentor's running mentorships.</param>
    /// <param name="ownLengths">Lengths in days of the mentor's ended mentorships.</param>
    /// <param name="allLengths">Lengths in days of everybody's ended mentorships.</param>
    /// <param name="answerDays">Days the mentor promises to need for an answer; they come on top.</param>
    /// <remarks>
    /// Each running mentorship may last as much longer as those that had reached its age did: the quartiles of the rest of their
    /// length. The position-th place to come free is the position-th smallest of these. O(n log n) in all lengths.
    /// </remarks>
    public static WaitEstimate For(
        int position, IReadOnlyList<int> running, IReadOnlyList<int> ownLengths, IReadOnlyList<int> allLengths, int answerDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        ArgumentNullException.ThrowIfNull(running);
        ArgumentNullException.ThrowIfNull(ownLengths);
        ArgumentNullException.ThrowIfNull(allLengths);
        var (basis, lengths) = ownLengths.Count >= EnoughOfOne ? (WaitBasis.ThisMentor, ownLengths)
            : allLengths.Count >= EnoughOfAll ? (WaitBasis.Everybody, allLengths)
            : (WaitBasis.Unknown, ownLengths);
        var places = basis == WaitBasis.Unknown ? [] : running.Select(age => Rest(age, lengths)).OfType<Quartiles>().ToList();
        return places.Count < position
            ? new(WaitBasis.Unknown, lengths.Count, 0, 0, 0)
            : new(basis, lengths.Count, Nth(place => place.Low), Nth(place => place.Middle), Nth(place => place.High));

        int Nth(Func<Quartiles, int> of) => places.Select(of).Order().ElementAt(position - 1) + answerDays;
    }

    private sealed record Quartiles(int Low, int Middle, int High);

    private static Quartiles? Rest(int age, IReadOnlyList<int> lengths)
    {
        var rest = lengths.Where(length => length > age).Select(length => length - age).Order().ToList();
        return rest.Count < FewestLonger ? null : new(At(1), At(2), At(3));

        int At(int quarter) => rest[(rest.Count - 1) * quarter / 4];
    }
}
