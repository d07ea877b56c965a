using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Drafts;

namespace Vouch.Web.Features.Mentorships;

[KeepsDraft(nameof(MeetEveryDays), nameof(Channels), nameof(Preparation), nameof(Confidentiality), nameof(Credit), nameof(Ending), Handlers = ["Write", "Answer"])]
public sealed class CompactModel(
    GetCompact getCompact, WriteCompact writeCompact, SignChangedCompact signChanged, AnswerCompact answerCompact, KeepCompact keepCompact) : PageModel, ICompactForm
{
    public GetCompact.View View { get; private set; } = null!;

    /// <summary>Whether the trainee wants to write although a text stands.</summary>
    public bool IsRewriting { get; private set; }

    [BindProperty]
    public int? MeetEveryDays { get; set; }

    [BindProperty]
    public string? Channels { get; set; }

    [BindProperty]
    public string? Preparation { get; set; }

    [BindProperty]
    public string? Confidentiality { get; set; }

    [BindProperty]
    public string? Credit { get; set; }

    [BindProperty]
    public string? Ending { get; set; }

    [BindProperty]
    public string? SignedName { get; set; }

    public async Task<IActionResult> OnGetAsync(MentorshipId id, bool rewrite, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        IsRewriting = rewrite && View is { Reader: Party.Trainee, HasEnded: false };
        this.Fill(View.Current?.Terms ?? CompactTerms.Suggested(View.MeetEveryDays));
        return Page();
    }

    public async Task<IActionResult> OnPostWriteAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var problem = ModelState.IsValid
            ? await writeCompact.ExecuteAsync(new(id, User.GetPersonId(), this.Terms(), SignedName ?? ""), cancellationToken)
            : null;
        IsRewriting = true;
        return await AnswerAsync(id, problem, cancellationToken);
    }

    public async Task<IActionResult> OnPostSignChangedAsync(MentorshipId id, CompactId compactId, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await signChanged.ExecuteAsync(new(id, compactId, User.GetPersonId(), SignedName ?? ""), cancellationToken),
            cancellationToken);

    public async Task<IActionResult> OnPostAnswerAsync(MentorshipId id, CompactId compactId, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            ModelState.IsValid
                ? await answerCompact.ExecuteAsync(new(compactId, User.GetPersonId(), this.Terms(), SignedName ?? ""), cancellationToken)
                : null,
            cancellationToken);

    public async Task<IActionResult> OnPostKeepAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await keepCompact.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(MentorshipId id, Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null && ModelState.IsValid)
        {
            return RedirectToPage(new { id });
        }

        return (await LoadAsync(id, cancellationToken) ?? problem) is { } shown ? this.PageWith(shown) : Page();
    }

    private async Task<Problem?> LoadAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await getCompact.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
