using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

public sealed class EraseMyLettersModel(EraseMyLetters eraseMyLetters, ExportMyLetters exportMyLetters, IOptionsMonitor<RetentionOptions> retention) : PageModel
{
    [BindProperty]
    public bool IsSure { get; set; }

    public RetentionOptions Kept => retention.CurrentValue;

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken) =>
        File(await exportMyLetters.ExecuteAsync(User.GetPersonId(), cancellationToken), "application/json", "my-letters.json");

    public async Task<IActionResult> OnPostEraseAsync(CancellationToken cancellationToken) =>
        await eraseMyLetters.ExecuteAsync(new(User.GetPersonId(), IsSure), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("GetLetterBoard");
}
