using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Demonstration;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Demonstration;

/// <summary>The people one may be in a demonstration. In an ordinary installation the page is not there.</summary>
public sealed class IndexModel(ChoosePerson choosePerson, FirstRun firstRun) : PageModel
{
    [BindProperty]
    public string? Who { get; set; }

    public IReadOnlyList<DemonstrationPerson> People { get; } = DemonstrationPerson.All;

    public IActionResult OnGet() => firstRun.IsDemonstration ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var chosen = await choosePerson.ExecuteAsync(new(Who), cancellationToken);
        return chosen.Problem is { } problem ? this.PageWith(problem) : LocalRedirect(chosen.Value.StartsAt);
    }
}
