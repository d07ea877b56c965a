using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Accounts;
using Vouch.Domain.People;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts.Yours;

public sealed class EditAccountModel(GetAccount getAccount, EditAccount editAccount, CurrentSignIn currentSignIn) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a time zone from the list.")]
    public string? TimeZone { get; set; }

    public string Email { get; private set; } = "";

    public Roles Roles { get; private set; }

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(bool saved, CancellationToken cancellationToken)
    {
        var view = await ShowAsync(cancellationToken);
        (Name, TimeZone, IsSaved) = (view.Name, view.TimeZone, saved);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid
            && await editAccount.ExecuteAsync(new(User.GetPersonId(), Name!, TimeZone!), cancellationToken) is { } problem)
        {
            ModelState.AddModelError(problem.Field ?? "", problem.Message);
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(cancellationToken);
            return Page();
        }

        await currentSignIn.RefreshAsync(User);
        return RedirectToPage(new { saved = true });
    }

    private async Task<GetAccount.View> ShowAsync(CancellationToken cancellationToken)
    {
        var view = await getAccount.ExecuteAsync(User.GetPersonId(), cancellationToken);
        (Email, Roles) = (view.Email, view.Roles);
        return view;
    }
}
