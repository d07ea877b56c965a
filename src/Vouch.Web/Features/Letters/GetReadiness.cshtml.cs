using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

public sealed class GetReadinessModel(GetReadiness getReadiness) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LetterPurpose Purpose { get; set; }

    public GetReadiness.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MentorshipId mentorshipId, CancellationToken cancellationToken)
    {
        var view = await getReadiness.ExecuteAsync(new(User.GetPersonId(), mentorshipId, Purpose), cancellationToken);
        if (view.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        View = view.Value;
        return Page();
    }
}
