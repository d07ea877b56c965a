using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.Domain.Mentors;

namespace Vouch.Web.Features.Mentors;

/// <summary>What the fields of this area let one choose from, in the words of the domain.</summary>
public static class MentorChoices
{
    public static IReadOnlyList<SelectListItem> Specialties { get; } = [.. Specialty.All.Select(s => new SelectListItem(s.Name, s.Code))];

    public static IReadOnlyList<SelectListItem> Offered { get; } = Of(Flags<Offers>(), offer => offer.Words());

    public static IReadOnlyList<SelectListItem> Needed { get; } = Of(Flags<MentoringNeeds>(), need => need.Words());

    public static IReadOnlyList<SelectListItem> Formats { get; } = Of(Flags<MeetingFormats>(), format => format.Words());

    public static IReadOnlyList<SelectListItem> Positions { get; } = Of(Enum.GetValues<MentorPosition>(), position => position.Words());

    public static IReadOnlyList<SelectListItem> Rhythms { get; } = Of(Enum.GetValues<MeetingRhythm>(), rhythm => rhythm.Words());

    public static IReadOnlyList<SelectListItem> Stages { get; } = Of(Enum.GetValues<TraineeStage>(), stage => stage.Words());

    public static IReadOnlyList<SelectListItem> Values { get; } = Of(Enum.GetValues<PersonalValue>(), value => value.Words());

    public static IReadOnlyList<SelectListItem> Reasons { get; } =
        [.. Enum.GetValues<DeclineReason>().Select(reason => new SelectListItem(reason.Choice(), reason.ToString()))];

    /// <summary>A batch day is written by its name, a wait by its number of days.</summary>
    public static IReadOnlyList<SelectListItem> Promises { get; } =
    [
        .. new[] { 1, 2, 3, 5, 7, 14, 21, 30 }.Select(days => new SelectListItem(
            new ResponsePromise(days).ToString(), days.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        .. Enum.GetValues<DayOfWeek>().Select(day => new SelectListItem(ResponsePromise.WeeklyOn(day).ToString(), day.ToString())),
    ];

    /// <summary>American zones first, then all others by continent.</summary>
    public static IReadOnlyList<SelectListItem> TimeZones { get; } = MakeTimeZones();

    /// <summary>Five steps from one end of a slider to the other.</summary>
    public static IReadOnlyList<SelectListItem> Steps(string lowEnd, string highEnd) =>
    [
        new(lowEnd, "1"),
        new($"rather {lowEnd}", "2"),
        new("in between", "3"),
        new($"rather {highEnd}", "4"),
        new(highEnd, "5"),
    ];

    private static IEnumerable<T> Flags<T>()
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Convert.ToInt32(value, null) != 0);

    private static IReadOnlyList<SelectListItem> Of<T>(IEnumerable<T> values, Func<T, string> words)
        where T : struct, Enum => [.. values.Select(value => new SelectListItem(Sentence(words(value)), value.ToString()))];

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static List<SelectListItem> MakeTimeZones()
    {
        string[] american =
            ["America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu"];
        var groups = new Dictionary<string, SelectListGroup>();
        return
        [
            .. american.Select(zone => Item(zone, "United States")),
            .. TimeZoneInfo.GetSystemTimeZones()
                .Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal) && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
                .Select(zone => zone.Id)
                .Except(american)
                .Order(StringComparer.Ordinal)
                .Select(zone => Item(zone, zone.Split('/')[0])),
        ];

        SelectListItem Item(string zone, string group) => new(zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' '), zone)
        {
            Group = groups.TryGetValue(group, out var known) ? known : groups[group] = new() { Name = group },
        };
    }
}
