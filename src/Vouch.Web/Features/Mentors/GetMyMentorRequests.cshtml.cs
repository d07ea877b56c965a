using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class GetMyMentorRequestsModel(GetMyMentorRequests getRequests, WithdrawMentorRequest withdraw, MoveChoice moveChoice, LeaveWaitlist leaveWaitlist) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public GetMyMentorRequests.View Requests { get; private set; } = null!;

    public bool IsEmpty => Requests is { Open.Count: 0, Planned.Count: 0, Lines.Count: 0, Closed.Count: 0 };

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Requests = await getRequests.ExecuteAsync(User.GetPersonId(), cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(MentorRequestId id, CancellationToken cancellationToken) =>
        await ShowAsync(await withdraw.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostMoveAsync(MentorRequestId id, bool up, CancellationToken cancellationToken) =>
        await ShowAsync(await moveChoice.ExecuteAsync(new(User.GetPersonId(), id, up), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostLeaveAsync(WaitlistEntryId entry, CancellationToken cancellationToken) =>
        await ShowAsync(await leaveWaitlist.ExecuteAsync(new(User.GetPersonId(), entry), cancellationToken), cancellationToken);

    private async Task<IActionResult> ShowAsync(Problem? problem, CancellationToken cancellationToken)
    {
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
