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

[KeepsDraft(nameof(Kind), nameof(Text), nameof(Visibility))]
public sealed class JournalModel(GetJournal getJournal, WriteJournalEntry write, ShareJournalEntry share) : PageModel
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new Choice(nameof(JournalKind.Reflection), "A reflection", "Something you thought about, learned or doubt."),
        new Choice(nameof(JournalKind.Celebration), "A celebration", "Something that went well, however small."),
    ];

    public GetJournal.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Audience =>
        View.Reader is Party.Trainee ? MentorshipWords.TraineeVisibility : MentorshipWords.MentorVisibility;

    [BindProperty]
    public JournalKind Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Visibility Visibility { get; set; } = Visibility.ThisMentorship;

    /// <param name="p">The page of entries, 1 the latest.</param>
    public async Task<IActionResult> OnGetAsync(MentorshipId id, int? p, CancellationToken cancellationToken) =>
        await LoadAsync(id, p ?? 1, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var written = await write.ExecuteAsync(new(id, User.GetPersonId(), Kind, Text ?? "", Visibility), cancellationToken);
        return await AnswerAsync(id, written.Problem, cancellationToken);
    }

    public async Task<IActionResult> OnPostShareAsync(MentorshipId id, JournalEntryId entryId, Visibility to, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await share.ExecuteAsync(new(entryId, User.GetPersonId(), to), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(MentorshipId id, Problem? problem, CancellationToken cancellationToken) =>
        problem is null
            ? RedirectToPage(new { id })
            : this.PageWith(await LoadAsync(id, 1, cancellationToken) ?? problem);

    private async Task<Problem?> LoadAsync(MentorshipId id, int page, CancellationToken cancellationToken)
    {
        var view = await getJournal.ExecuteAsync(new(id, User.GetPersonId(), page), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
