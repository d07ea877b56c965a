using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

/// <summary>A trainee, a mentor and a stranger, and a mentorship of the first two that began on March 2, 2026.</summary>
internal sealed class Pair
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public Pair() => Mentorship = Mentorship.Begin(Trainee, Mentor, Start).Value;

    public PersonId Trainee { get; } = PersonId.New(Start);

    public PersonId Mentor { get; } = PersonId.New(Start);

    public PersonId Stranger { get; } = PersonId.New(Start);

    public Mentorship Mentorship { get; }

    public static DateTimeOffset Day(int days) => Start.AddDays(days);

    public static DateOnly On(int days) => DateOnly.FromDateTime(Day(days).UtcDateTime);

    public Meeting MeetingAfter(int days, PersonId? by = null) => Meeting.Schedule(
        Mentorship, by ?? Trainee, new(Day(days), 30, "America/Chicago", "Room 4"), Start).Value;
}
