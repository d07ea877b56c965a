namespace Vouch.Domain.Calendars;

/// <summary>
/// What a person lets us know of their calendar: an address or a file, and of what is in it only when they are busy. It is theirs alone;
/// others notice it in the times they are proposed.
/// </summary>
public sealed class BusyCalendar
{
    /// <summary>How far ahead times are known: more than the farthest proposal.</summary>
    public const int DaysAhead = 400;

    private static readonly TimeSpan Between = TimeSpan.FromHours(6);
    private static readonly TimeSpan SoonAgain = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private BusyCalendar()
    {
    }

    public PersonId PersonId { get; private set; }

    public BusySource Source { get; private set; }

    /// <summary>Whoever has it can read the whole calendar, so it is kept like a password; null for a file.</summary>
    public Confidential? Address { get; private set; }

    /// <summary>See <see cref="BusyTimes.ToBytes"/>.</summary>
    public Confidential Times { get; private set; } = null!;

    public int Entries { get; private set; }

    public int Skipped { get; private set; }

    public int? SkippedLine { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public DateTimeOffset TriedAt { get; private set; }

    /// <summary>When the address is read next; null for a file.</summary>
    public DateTimeOffset? NextReadAt { get; private set; }

    public int Failures { get; private set; }

    /// <summary>The code of the <see cref="BusyProblems"/> that the last try met; empty when it went well.</summary>
    public string Trouble { get; private set; } = "";

    public int Version { get; private set; }

    public DateTimeOffset KnownThrough => ReadAt.AddDays(DaysAhead);

    public static BusyCalendar Of(PersonId person) => new() { PersonId = person };

    /// <summary>From now on this address is read, in place of what was given before.</summary>
    public void UseAddress(Uri address, BusyReading reading, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(address);
        (Source, Address) = (BusySource.Address, Confidential.Of(address.AbsoluteUri));
        Take(reading, now);
    }

    /// <summary>What a file said holds from now on, in place of what was given before.</summary>
    public void UseFile(BusyReading reading, DateTimeOffset now)
    {
        (Source, Address) = (BusySource.File, null);
        Take(reading, now);
    }

    public BusyTimes ReadTimes() => BusyTimes.FromBytes(Times.ReadBytes());

    /// <summary>Why the address may not be read now; null when it may.</summary>
    public Problem? RefusesReading(DateTimeOffset now) =>
        Address is null ? BusyProblems.NoAddress
        : now - TriedAt < Pause ? BusyProblems.TooSoon
        : null;

    /// <summary>Takes over what was read, in place of what was known.</summary>
    public void Take(BusyReading reading, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reading);
        Times = Confidential.Of(reading.Times.ToBytes());
        (Entries, Skipped, SkippedLine) = (reading.Entries, reading.Skipped, reading.SkippedLine);
        (ReadAt, TriedAt, Failures, Trouble) = (now, now, 0, "");
        NextReadAt = Source is BusySource.Address ? now + Between : null;
    }

    /// <summary>The address could not be read. What is known stays; the next try comes later each time, up to a day.</summary>
    public void Fail(Problem problem, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(problem);
        (Trouble, TriedAt) = (problem.Code, now);
        NextReadAt = now + TimeSpan.FromHours(Math.Min(24, SoonAgain.TotalHours * Math.Pow(2, Math.Min(Failures, 5))));
        Failures++;
    }
}
