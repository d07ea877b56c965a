using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class GetMyMentorRequestsModel(GetMyMentorRequests getRequests, WithdrawMentorRequest withdraw) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public GetMyMentorRequests.View Requests { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Requests = await getRequests.ExecuteAsync(User.GetPersonId(), cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(MentorRequestId id, CancellationToken cancellationToken)
    {
        var problem = await withdraw.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken);
        if (problem is null)
        {
            return RedirectToPage(new { sent = (bool?)null });
        }

        if (problem != Problem.NotFound)
        {
            await OnGetAsync(cancellationToken);
        }

        return this.PageWith(problem);
    }
}
