using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Safety;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Safety;

public sealed class ReadFlagModel(ReadFlag readFlag, CloseFlag closeFlag) : PageModel
{
    public ReadFlag.View Flag { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(SafetyFlagId id, CancellationToken cancellationToken)
    {
        var found = await readFlag.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (!found.Succeeded)
        {
            return NotFound();
        }

        Flag = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(SafetyFlagId id, CancellationToken cancellationToken)
    {
        var problem = await closeFlag.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken);
        if (problem == Problem.NotFound)
        {
            return NotFound();
        }

        await OnGetAsync(id, cancellationToken);
        return problem is null ? RedirectToPage(new { id }) : this.PageWith(problem);
    }
}
