using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships.ByMail;

/// <summary>A mentor's own page, from the link in a mail: what waits, leave, how often we write. The link stays good; each press does one thing.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(BusyForm.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = BusyForm.MostBytes)]
public sealed class MentorDeskModel(
    GetMentorDesk getDesk,
    OpenQuestion openQuestion,
    AcknowledgeQuestion acknowledge,
    ReportQuietMentee reportQuiet,
    OpenIntroduction openIntroduction,
    SayLeave sayLeave,
    SetDigestTerms setTerms,
    ShareBusyTimesByMail shareBusyTimes) : PageModel, IBusyForm
{
    private const int DaysToAnswer = 7;

    private const string BusySaid = "The times we propose leave out what is taken.";

    private static readonly Problem NoDays = new("leave.days", "Choose the first and the last day.", "From");

    public static IReadOnlyList<SelectListItem> Rhythms { get; } =
    [
        new Choice(nameof(DigestRhythm.AtOnce), "Each by itself, as it comes"),
        new Choice(nameof(DigestRhythm.Daily), "In one mail a day, when there is something new"),
        new Choice(nameof(DigestRhythm.Weekly), "In one mail a week"),
    ];

    public static IReadOnlyList<SelectListItem> Days { get; } =
        [.. Enum.GetValues<DayOfWeek>().Select(day => new Choice(day.ToString(), day.ToString()))];

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Through { get; set; }

    [BindProperty]
    public DigestRhythm Rhythm { get; set; }

    [BindProperty]
    public DayOfWeek Day { get; set; }

    [BindProperty]
    public string? CalendarAddress { get; set; }

    [BindProperty]
    public IFormFile? CalendarFile { get; set; }

    public GetMentorDesk.View? View { get; private set; }

    public GetBusyTimes.View? Busy => View?.Busy;

    public string BusyAction => Address;

    public bool MayReadAgain => false;

    /// <summary>What the last press did.</summary>
    public string? Said { get; private set; }

    public string Address => Request.Path;

    public static string Asks(GetMentorDesk.Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind switch
        {
            WaitingKind.Compact => "Asks you to read and sign your compact.",
            WaitingKind.Meeting => "Asks when you could meet.",
            WaitingKind.Contribution => $"Asks whether “{row.About}” happened as written.",
            WaitingKind.TaskCredit => $"Asks about the credit for “{row.About}”.",
            _ => $"Would like to join “{row.About}”.",
        };
    }

    public static string Verb(WaitingKind kind) => kind switch
    {
        WaitingKind.Compact => "Read and sign",
        WaitingKind.Contribution => "Confirm or correct",
        WaitingKind.TaskCredit => "Look and agree",
        _ => "Answer",
    };

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        await LoadAsync(token, cancellationToken);
        (Rhythm, Day) = (View?.Rhythm ?? default, View?.Day ?? default);
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(string token, Guid targetId, CancellationToken cancellationToken)
    {
        var opened = await openQuestion.ExecuteAsync(new(token, targetId), cancellationToken);
        return opened.Succeeded ? Redirect(opened.Value) : await AgainAsync(token, opened.Problem, "", cancellationToken);
    }

    public async Task<IActionResult> OnPostSeenAsync(string token, Guid targetId, CancellationToken cancellationToken) => await AgainAsync(
        token, await acknowledge.ExecuteAsync(new(token, targetId, DaysToAnswer), cancellationToken), "They know that you have seen it, and nobody reminds you this week.", cancellationToken);

    public async Task<IActionResult> OnPostQuietAsync(string token, MentorshipId mentorshipId, CancellationToken cancellationToken) => await AgainAsync(
        token, await reportQuiet.ExecuteAsync(new(token, mentorshipId), cancellationToken), "We have written to them, kindly, in your name.", cancellationToken);

    public async Task<IActionResult> OnPostIntroduceAsync(string token, MentorshipId mentorshipId, CancellationToken cancellationToken)
    {
        var opened = await openIntroduction.ExecuteAsync(new(token, mentorshipId), cancellationToken);
        return opened.Succeeded ? Redirect(opened.Value) : await AgainAsync(token, opened.Problem, "", cancellationToken);
    }

    public async Task<IActionResult> OnPostLeaveAsync(string token, CancellationToken cancellationToken) => await AgainAsync(
        token,
        From is { } from && Through is { } through ? await sayLeave.ExecuteAsync(new(token, from, through), cancellationToken) : NoDays,
        "Every clock stops on these days, and nothing is sent.",
        cancellationToken);

    public async Task<IActionResult> OnPostBackAsync(string token, DateOnly firstOn, CancellationToken cancellationToken) => await AgainAsync(
        token, await sayLeave.ExecuteAsync(new(token, firstOn, null), cancellationToken), "Welcome back.", cancellationToken);

    public async Task<IActionResult> OnPostTermsAsync(string token, CancellationToken cancellationToken) => await AgainAsync(
        token, await setTerms.ExecuteAsync(new(token, Rhythm, Day), cancellationToken), "Kept. You hear from us so from now on.", cancellationToken);

    public async Task<IActionResult> OnPostShareAsync(string token, CancellationToken cancellationToken) => await AgainAsync(
        token, await shareBusyTimes.ExecuteAsync(new(token, CalendarAddress, null), cancellationToken), BusySaid, cancellationToken);

    public async Task<IActionResult> OnPostBringAsync(string token, CancellationToken cancellationToken)
    {
        var file = await BusyForm.ReadAsync(CalendarFile, cancellationToken);
        var problem = file.Problem ?? await shareBusyTimes.ExecuteAsync(new(token, null, file.Value), cancellationToken);
        return await AgainAsync(token, problem, BusySaid, cancellationToken);
    }

    public async Task<IActionResult> OnPostForgetAsync(string token, CancellationToken cancellationToken) => await AgainAsync(
        token, await shareBusyTimes.ExecuteAsync(new(token, null, null, Forget: true), cancellationToken), "Your calendar is gone from here.", cancellationToken);

    private async Task<IActionResult> AgainAsync(string token, Problem? problem, string said, CancellationToken cancellationToken)
    {
        await LoadAsync(token, cancellationToken);
        if (View is null)
        {
            return Page();
        }

        if (problem is not null)
        {
            return this.PageWith(problem);
        }

        ModelState.Clear();
        (Said, From, Through, Rhythm, Day, CalendarAddress) = (said, null, null, View.Rhythm, View.Day, null);
        return Page();
    }

    private async Task LoadAsync(string token, CancellationToken cancellationToken)
    {
        View = await getDesk.ExecuteAsync(new(token), cancellationToken) is { Succeeded: true } found ? found.Value : null;
        if (View is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
