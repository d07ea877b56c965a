using System.Text;
using Vouch.Domain;
using Vouch.Domain.Calendars;

namespace Vouch.App.Calendars;

/// <summary>The entries of an iCalendar file: events, and published stretches of free and busy.</summary>
/// <param name="Entries">Events, with what they say of time.</param>
/// <param name="Published">FREEBUSY lines that are not free.</param>
internal sealed record BusyFile(IReadOnlyList<BusyEntry> Entries, IReadOnlyList<ContentLine> Published)
{
    private const int MostEntries = 10_000;

    /// <summary>Our own meetings are known better than from a copy of the invitation.</summary>
    private const string OwnUid = "@vouch";

    public static Result<BusyFile> Read(byte[] content)
    {
        List<BusyEntry> entries = [];
        List<ContentLine> published = [];
        List<ContentLine> open = [];
        Stack<string> components = [];
        var (begin, isCalendar) = (0, false);
        foreach (var line in ContentLine.Of(new StreamReader(new MemoryStream(content), Encoding.UTF8)))
        {
            switch (line.Name)
            {
                case "BEGIN":
                    components.Push(line.Value.ToUpperInvariant());
                    isCalendar |= components is { Count: 1 } && components.Peek() == "VCALENDAR";
                    if (!isCalendar || components.Count > 8)
                    {
                        return BusyProblems.NotACalendar;
                    }

                    if (components.Peek() == "VEVENT")
                    {
                        (begin, open) = (line.Number, []);
                    }

                    break;
                case "END":
                    if (!components.TryPop(out var closed) || !closed.Equals(line.Value, StringComparison.OrdinalIgnoreCase))
                    {
                        return BusyProblems.NotACalendar;
                    }

                    if (closed == "VEVENT" && EntryOf(begin, open) is { } entry)
                    {
                        entries.Add(entry);
                    }

                    break;
                case "FREEBUSY" when components.TryPeek(out var within) && within == "VFREEBUSY" && line.Parameter("FBTYPE")?.ToUpperInvariant() != "FREE":
                    published.Add(line);
                    break;
                case "UID" or "DTSTART" or "DTEND" or "DURATION" or "RECURRENCE-ID" or "RRULE" or "RDATE" or "EXDATE" or "STATUS" or "TRANSP" or "X-MICROSOFT-CDO-BUSYSTATUS"
                    when components.TryPeek(out var inside) && inside == "VEVENT":
                    open.Add(line);
                    break;
            }

            if (entries.Count + published.Count + open.Count > MostEntries)
            {
                return BusyProblems.TooMuch;
            }
        }

        return !isCalendar ? BusyProblems.NotACalendar
            : components.Count > 0 ? BusyProblems.CutOff
            : new BusyFile(entries, published);
    }

    private static BusyEntry? EntryOf(int line, List<ContentLine> lines)
    {
        var uid = Value("UID") ?? $"line-{line}";
        return uid.EndsWith(OwnUid, StringComparison.Ordinal)
            ? null
            : new(
                line,
                uid,
                Find("DTSTART"),
                Find("DTEND"),
                Find("DURATION"),
                Find("RECURRENCE-ID"),
                lines.FindAll(l => l.Name is "RRULE" or "RDATE" or "EXDATE"),
                Value("TRANSP")?.ToUpperInvariant() == "TRANSPARENT"
                    || Value("STATUS")?.ToUpperInvariant() == "CANCELLED"
                    || Value("X-MICROSOFT-CDO-BUSYSTATUS")?.ToUpperInvariant() is "FREE" or "WORKINGELSEWHERE");

        ContentLine? Find(string name) => lines.Find(l => l.Name == name);

        string? Value(string name) => Find(name)?.Value;
    }
}
