using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class AvoidPersonModel(GetAvoided getAvoided, AvoidPerson avoidPerson) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public IReadOnlyList<string> Emails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Emails = await getAvoided.ExecuteAsync(User.GetPersonId(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await avoidPerson.ExecuteAsync(new(User.GetPersonId(), Email), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await avoidPerson.ExecuteAsync(new(User.GetPersonId(), Email, TakeBack: true), cancellationToken), cancellationToken);

    private async Task<IActionResult> ShowAsync(Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null)
        {
            return RedirectToPage();
        }

        await OnGetAsync(cancellationToken);
        return this.PageWith(problem);
    }
}
