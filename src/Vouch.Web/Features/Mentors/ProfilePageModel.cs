using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.Domain.Mentors;

namespace Vouch.Web.Features.Mentors;

/// <summary>The fields mentors and trainees fill in alike: free hours, ways of meeting, style, values.</summary>
public abstract class ProfilePageModel : PageModel
{
    public static readonly IReadOnlyList<DayOfWeek> Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    [BindProperty, Required(ErrorMessage = "Choose your time zone.")]
    public string? TimeZone { get; set; }

    [BindProperty]
    public string? Monday { get; set; }

    [BindProperty]
    public string? Tuesday { get; set; }

    [BindProperty]
    public string? Wednesday { get; set; }

    [BindProperty]
    public string? Thursday { get; set; }

    [BindProperty]
    public string? Friday { get; set; }

    [BindProperty]
    public string? Saturday { get; set; }

    [BindProperty]
    public string? Sunday { get; set; }

    [BindProperty]
    public MeetingRhythm? Rhythm { get; set; }

    [BindProperty]
    public List<MeetingFormats> Formats { get; set; } = [];

    [BindProperty]
    public int? Gentle { get; set; }

    [BindProperty]
    public int? Exploratory { get; set; }

    [BindProperty]
    public int? Spoken { get; set; }

    [BindProperty]
    public int? Guided { get; set; }

    /// <summary>The dearest value, then the next ones; gaps close up.</summary>
    [BindProperty]
    public List<PersonalValue?> Values { get; set; } = [];

    [BindProperty, DataType(DataType.MultilineText)]
    public string? Topics { get; set; }

    protected CommunicationStyle Style => new(Gentle, Exploratory, Spoken, Guided);

    protected IReadOnlyList<PersonalValue> RankedValues => [.. Values.OfType<PersonalValue>()];

    protected MeetingFormats AllFormats => Formats.Aggregate(MeetingFormats.None, (all, format) => all | format);

    /// <summary>The free hours as typed; each day that cannot be read becomes an error at its field.</summary>
    protected WeeklyAvailability? ReadHours()
    {
        var hours = new List<WeeklyHours>();
        foreach (var day in Week)
        {
            var read = WeeklyHours.Parse(day, Typed(day));
            if (read.Problem is { } problem)
            {
                ModelState.AddModelError(day.ToString(), problem.Message);
            }
            else
            {
                hours.AddRange(read.Value);
            }
        }

        return hours.Count == 0 ? null : new(TimeZone ?? "", hours);
    }

    protected void Show(
        string timeZone,
        WeeklyAvailability? availability,
        MeetingRhythm? rhythm,
        MeetingFormats formats,
        CommunicationStyle style,
        IReadOnlyList<PersonalValue> values)
    {
        TimeZone = availability?.TimeZone ?? timeZone;
        (Monday, Tuesday, Wednesday, Thursday) =
            (Shown(DayOfWeek.Monday), Shown(DayOfWeek.Tuesday), Shown(DayOfWeek.Wednesday), Shown(DayOfWeek.Thursday));
        (Friday, Saturday, Sunday) = (Shown(DayOfWeek.Friday), Shown(DayOfWeek.Saturday), Shown(DayOfWeek.Sunday));
        Rhythm = rhythm;
        Formats = [.. formats.Each()];
        (Gentle, Exploratory, Spoken, Guided) = (style.Gentle, style.Exploratory, style.Spoken, style.Guided);
        Values = [.. values.Select(value => (PersonalValue?)value)];

        string? Shown(DayOfWeek day) =>
            string.Join(", ", (availability?.Hours ?? []).Where(stretch => stretch.Day == day)) is { Length: > 0 } text ? text : null;
    }

    private string? Typed(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };

    /// <summary>Always five boxes for values, filled or not.</summary>
    public void FillValues()
    {
        while (Values.Count < ValueRanking.Most)
        {
            Values.Add(null);
        }
    }
}
