using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Invitations;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Invitations;

public sealed class GetInvitationsModel(GetInvitations getInvitations, ResendInvitation resend, WithdrawInvitation withdraw) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public GetInvitations.Which Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    [TempData]
    public string? Done { get; set; }

    public GetInvitations.View Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await getInvitations.ExecuteAsync(new(Enum.IsDefined(Which) ? Which : default, PageNumber), cancellationToken);

    public async Task<IActionResult> OnPostResendAsync(InvitationId id, CancellationToken cancellationToken) =>
        await AfterAsync(await resend.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken), "Written to once more. The link of the mail before has ended.", cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(InvitationId id, CancellationToken cancellationToken) =>
        await AfterAsync(await withdraw.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken), "Withdrawn. Its link opens nothing any more.", cancellationToken);

    private async Task<IActionResult> AfterAsync(Problem? problem, string done, CancellationToken cancellationToken)
    {
        if (problem is not null)
        {
            await OnGetAsync(cancellationToken);
            return this.PageWith(problem);
        }

        Done = done;
        return RedirectToPage(new { which = Which });
    }
}
