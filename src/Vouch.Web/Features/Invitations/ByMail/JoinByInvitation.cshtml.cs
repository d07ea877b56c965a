using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Invitations;
using Vouch.Domain.People;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Invitations.ByMail;

public sealed class JoinByInvitationModel(GetMyInvitation getInvitation, JoinByInvitation join, DeclineInvitation decline) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public GetMyInvitation.View Invitation { get; private set; } = null!;

    public string Address => $"/by-mail/join/{RouteData.Values["token"]}";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await getInvitation.ExecuteAsync(token, cancellationToken) is not { } invitation)
        {
            return RedirectToPage("/Invitations/ByMail/Over");
        }

        Invitation = invitation;
        Name ??= invitation.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(string token, CancellationToken cancellationToken)
    {
        var joined = await join.ExecuteAsync(new(token, Name ?? "", Password, SignIn: true), cancellationToken);
        if (joined.Problem is { } problem)
        {
            return await OnGetAsync(token, cancellationToken) is PageResult ? this.PageWith(problem) : RedirectToPage("/Invitations/ByMail/Over");
        }

        return LocalRedirect(joined.Value switch
        {
            { HadAccount: true } => "/account/sign-in",
            { Role: Roles.Mentor } => "/mentors/me",
            _ => "/profile",
        });
    }

    public async Task<IActionResult> OnPostDeclineAsync(string token, CancellationToken cancellationToken)
    {
        await decline.ExecuteAsync(token, cancellationToken);
        return RedirectToPage("/Invitations/ByMail/Over", new { said = "no" });
    }
}
