using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Accounts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts.Yours;

public sealed class EraseMyAccountModel(TakeMyData takeMyData, EraseMyAccount eraseMyAccount) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken) =>
        File(await takeMyData.ExecuteAsync(User.GetPersonId(), cancellationToken), "application/json", "my-data.json");

    public async Task<IActionResult> OnPostEraseAsync(CancellationToken cancellationToken)
    {
        if (await eraseMyAccount.ExecuteAsync(new(User.GetPersonId(), Email), cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/account/erased");
    }
}
