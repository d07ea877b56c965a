using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Office;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office;

public sealed class GetPairsModel(GetPairs getPairs, ExportPairs exportPairs) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Red { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public GetPairs.View Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Found = await getPairs.ExecuteAsync(new(Red, PageNumber), cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken) =>
        File(await exportPairs.ExecuteAsync(new(User.GetPersonId(), Red), cancellationToken), "text/csv", "pairs.csv");
}
