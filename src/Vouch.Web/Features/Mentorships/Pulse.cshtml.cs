using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Drafts;

namespace Vouch.Web.Features.Mentorships;

[KeepsDraft(nameof(Words), nameof(WantsACall))]
public sealed class PulseModel(GetPulse get, AnswerPulse answer) : PageModel
{
    [BindProperty]
    public PulseFeeling? Feeling { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public bool WantsACall { get; set; }

    public GetPulse.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        (Words, WantsACall) = (View.Open?.Words, View.Open?.WantsACall ?? false);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } missing)
        {
            return this.PageWith(missing);
        }

        var problem = View.Open is { } open
            ? await answer.ExecuteAsync(new(null, open.Id, User.GetPersonId(), Feeling ?? (PulseFeeling)(-1), Words ?? "", WantsACall), cancellationToken)
            : Problem.NotFound;
        return problem is null ? RedirectToPage(new { id }) : this.PageWith(problem);
    }

    private async Task<Problem?> LoadAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await get.ExecuteAsync(new(null, id, User.GetPersonId()), cancellationToken);
        View = view.Succeeded ? view.Value : null!;
        return view.Problem;
    }
}
