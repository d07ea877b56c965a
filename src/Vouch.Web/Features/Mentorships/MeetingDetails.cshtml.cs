using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Drafts;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

[KeepsDraft(nameof(Notes), NotesVersionField, Handlers = ["Notes"])]
public sealed class MeetingDetailsModel(
    GetMeeting getMeeting,
    RespondToMeeting respond,
    TakeSuggestedTime takeSuggestion,
    EditAgenda editAgenda,
    WriteNotes writeNotes,
    TakeOnAction takeOn,
    MarkAction markAction,
    HoldMeeting hold,
    BeginMeeting begin) : PageModel
{
    private const string NotesVersionField = "NotesVersion";

    public static IReadOnlyList<SelectListItem> Parts { get; } =
        [.. Enum.GetValues<AgendaKind>().Select(kind => new Choice(kind.ToString(), MentorshipWords.Of(kind)))];

    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public MeetingId MeetingId { get; set; }

    public GetMeeting.View View { get; private set; } = null!;

    /// <summary>The version of the notes an unsent draft was written on, so that it does not go over what was saved since.</summary>
    public string? DraftVersion => KeepsDraftAttribute.FoundIn(HttpContext)?.Fields.GetValueOrDefault(NotesVersionField);

    /// <summary>What the other saved while these notes were being written.</summary>
    public string? TheirNotes { get; private set; }

    public bool OpenPoint { get; private set; }

    public IReadOnlyList<SelectListItem> Owners =>
        [new Choice(nameof(Party.Trainee), View.TraineeName), new Choice(nameof(Party.Mentor), View.MentorName)];

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public AgendaKind Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public string? ActionText { get; set; }

    [BindProperty]
    public Party Owner { get; set; }

    [BindProperty]
    public DateOnly? ActionDueOn { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        Notes = View.Notes;
        return Page();
    }

    public Task<IActionResult> OnPostRespondAsync(MeetingAnswer answer, CancellationToken cancellationToken) =>
        AnswerAsync(() => respond.ExecuteAsync(new(MeetingId, User.GetPersonId(), answer, Note ?? "", Date, Time), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeSuggestionAsync(CancellationToken cancellationToken) =>
        AnswerAsync(() => takeSuggestion.ExecuteAsync(new(MeetingId, User.GetPersonId()), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken) =>
        EditAsync(new EditAgenda.Draft(), cancellationToken);

    public Task<IActionResult> OnPostAddPointAsync(CancellationToken cancellationToken)
    {
        OpenPoint = true;
        return EditAsync(new EditAgenda.Add(Kind, Text ?? ""), cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(AgendaItemId itemId, CancellationToken cancellationToken) =>
        EditAsync(new EditAgenda.Remove(itemId), cancellationToken);

    public Task<IActionResult> OnPostPutBackAsync(AgendaItemId itemId, CancellationToken cancellationToken) =>
        EditAsync(new EditAgenda.PutBack(itemId), cancellationToken);

    public Task<IActionResult> OnPostTickAsync(AgendaItemId itemId, bool discussed, CancellationToken cancellationToken) =>
        EditAsync(new EditAgenda.Tick(itemId, discussed), cancellationToken);

    public async Task<IActionResult> OnPostNotesAsync(int notesVersion, CancellationToken cancellationToken)
    {
        var problem = await writeNotes.ExecuteAsync(new(MeetingId, User.GetPersonId(), Notes ?? "", notesVersion), cancellationToken);
        if (problem is null)
        {
            return Here();
        }

        if (await LoadAsync(cancellationToken) is { } notThere)
        {
            return this.PageWith(notThere);
        }

        TheirNotes = problem == Problem.Conflict ? View.Notes : null;
        return this.PageWith(problem);
    }

    public Task<IActionResult> OnPostTakeOnAsync(CancellationToken cancellationToken)
    {
        if (ActionDueOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(ActionDueOn), "Choose a day.");
        }

        return AnswerAsync(
            () => takeOn.ExecuteAsync(new(MeetingId, User.GetPersonId(), Owner, ActionText ?? "", ActionDueOn!.Value), cancellationToken),
            cancellationToken);
    }

    public Task<IActionResult> OnPostMarkActionAsync(ActionItemId actionId, bool done, CancellationToken cancellationToken) =>
        AnswerAsync(() => markAction.ExecuteAsync(new(actionId, User.GetPersonId(), done), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancellationToken) =>
        AnswerAsync(() => hold.ExecuteAsync(
            new(MeetingId, User.GetPersonId(), new(Said(nameof(MeetingCare.TraineeOnTime)), Said(nameof(MeetingCare.MentorOnTime)), Said(nameof(MeetingCare.TraineePrepared)), Said(nameof(MeetingCare.MentorPrepared)))),
            cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken) =>
        AnswerAsync(() => begin.ExecuteAsync(new(MeetingId, User.GetPersonId()), cancellationToken), cancellationToken);

    // What is not ticked is not said, not denied.
    private bool? Said(string what) => Request.Form[what] == "true" ? true : null;

    private Task<IActionResult> EditAsync(EditAgenda.Edit edit, CancellationToken cancellationToken) =>
        AnswerAsync(() => editAgenda.ExecuteAsync(new(MeetingId, User.GetPersonId(), edit), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Func<Task<Problem?>> act, CancellationToken cancellationToken)
    {
        var problem = ModelState.IsValid ? await act() : null;
        if (problem is null && ModelState.IsValid)
        {
            return Here();
        }

        problem = await LoadAsync(cancellationToken) ?? problem;
        Notes = View?.Notes;
        return problem is null ? Page() : this.PageWith(problem);
    }

    private RedirectToPageResult Here() => RedirectToPage(new { id = Id, meetingId = MeetingId });

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getMeeting.ExecuteAsync(new(MeetingId, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        View = view.Value;
        return View.MentorshipId == Id ? null : Problem.NotFound;
    }
}
