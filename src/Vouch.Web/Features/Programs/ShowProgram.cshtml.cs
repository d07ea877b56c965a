using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Programs;

namespace Vouch.Web.Features.Programs;

public sealed class ShowProgramModel(ShowProgram showProgram) : PageModel
{
    public ShowProgram.View Program { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (await showProgram.ExecuteAsync(key, cancellationToken) is not { } program)
        {
            return NotFound();
        }

        Program = program;
        return Page();
    }
}
