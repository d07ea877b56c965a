using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.Web.Look.Charts;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Design;

/// <summary>Every part of the design system with the markup that makes it. Its form can be sent, to see what errors look like.</summary>
public sealed class IndexModel : PageModel
{
    public enum Cadence
    {
        EveryWeek,
        EveryTwoWeeks,
        EveryMonth,
    }

    [BindProperty, Required(ErrorMessage = "Enter the name of your mentor."), StringLength(80)]
    public string MentorName { get; set; } = string.Empty;

    [BindProperty, Required(ErrorMessage = "Enter your mentor’s e-mail address."), DataType(DataType.EmailAddress)]
    [EmailAddress(ErrorMessage = "This is not an e-mail address. It should look like name@school.edu.")]
    public string Email { get; set; } = string.Empty;

    [BindProperty, Required(ErrorMessage = "Choose how often you will meet.")]
    public Cadence? MeetEvery { get; set; }

    [BindProperty]
    public DateOnly? FirstMeetingOn { get; set; }

    [BindProperty, Range(0, 100_000, ErrorMessage = "Enter an amount from 0 to 100,000 dollars.")]
    public int? MostToSpend { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what you want from this mentor.")]
    public string? Purpose { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Styles { get; set; } = [];

    [BindProperty, DataType(DataType.MultilineText)]
    public string? Message { get; set; }

    [BindProperty]
    public bool Remind { get; set; }

    public bool Accepted { get; private set; }

    public static IReadOnlyList<Choice> Purposes { get; } =
    [
        new("research", "Work on research together", "Most lead to a contribution your mentor can confirm."),
        new("specialty", "Learn what a specialty is really like"),
        new("letter", "A letter of recommendation", "Best asked for after you have worked together for some months."),
    ];

    public static IReadOnlyList<Choice> MentorStyles { get; } =
        [new("direct", "Direct"), new("patient", "Patient"), new("hands-on", "Hands-on"), new("big-picture", "Big picture")];

    public static IReadOnlyList<ChartSeries> Curves { get; } =
    [
        new("with your letters", [.. Curve(0.13, 0.05)]),
        new("without them", [.. Curve(0.085, 0)]),
    ];

    public static IReadOnlyList<ChartBar> Bars { get; } =
    [
        new("Lakeview Family Medicine", 0.34, 0.27, 0.42),
        new("St. Brannoc Community", 0.22, 0.15, 0.31),
        new("Harrow Valley", 0.08, 0.04, 0.14),
        new("New Quarry Regional", null),
    ];

    public static IReadOnlyList<double?> MeetingsAMonth { get; } = [1, 2, 1, 1, null, 0, 1, 3, 2, 2];

    public IActionResult OnPost()
    {
        Accepted = ModelState.IsValid;
        return Page();
    }

    private static IEnumerable<ChartPoint> Curve(double rate, double spread) =>
        Enumerable.Range(0, 41).Select(count =>
        {
            var value = 1 - Math.Exp(-rate * count);
            return spread == 0
                ? new ChartPoint(count, value)
                : new ChartPoint(count, value, Math.Max(0, value - (spread * (1.3 - value))), Math.Min(1, value + (spread * (1.3 - value))));
        });
}
