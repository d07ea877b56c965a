using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

public sealed class AnswerLetterRequestModel(
    GetLetterInvitation getLetterInvitation, AnswerLetterRequest answerLetterRequest, DeclineLetter declineLetter) : PageModel
{
    [BindProperty]
    public bool CanBeStrong { get; set; }

    [BindProperty]
    public DeclineReason? Reason { get; set; }

    [BindProperty]
    public string? Suggestion { get; set; }

    public GetLetterInvitation.View Invitation { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await LoadAsync(token, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAcceptAsync(string token, CancellationToken cancellationToken)
    {
        var desk = await answerLetterRequest.ExecuteAsync(new(token, CanBeStrong), cancellationToken);
        return desk.Problem is { } problem ? await AgainAsync(token, problem, cancellationToken) : Redirect(desk.Value);
    }

    public async Task<IActionResult> OnPostDeclineAsync(string token, CancellationToken cancellationToken)
    {
        if (Reason is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "Choose a reason. Only you and no one else will see it.");
            return await LoadAsync(token, cancellationToken) ?? Page();
        }

        var problem = await declineLetter.ExecuteAsync(new(token, LinkPurpose.AnswerLetterRequest, reason, Suggestion), cancellationToken);
        return problem is null ? RedirectToPage("LetterDeclined") : await AgainAsync(token, problem, cancellationToken);
    }

    private async Task<IActionResult> AgainAsync(string token, Problem problem, CancellationToken cancellationToken) =>
        await LoadAsync(token, cancellationToken) ?? this.PageWith(problem);

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var invitation = await getLetterInvitation.ExecuteAsync(new(token), cancellationToken);
        if (!invitation.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (Invitation, Address, Token) = (invitation.Value, WriterPage.Invitation(token), token);
        return null;
    }
}
