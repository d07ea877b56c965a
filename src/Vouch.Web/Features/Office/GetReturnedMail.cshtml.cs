using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Office;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office;

public sealed class GetReturnedMailModel(GetReturnedMail getReturnedMail, CorrectAddress correctAddress) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public IReadOnlyList<GetReturnedMail.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await getReturnedMail.ExecuteAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(PersonId id, CancellationToken cancellationToken)
    {
        if (await correctAddress.ExecuteAsync(new(User.GetPersonId(), id, Email ?? ""), cancellationToken) is { } problem)
        {
            await OnGetAsync(cancellationToken);
            return this.PageWith(problem);
        }

        return RedirectToPage();
    }
}
