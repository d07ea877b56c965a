using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Programs;

namespace Vouch.Web.Features.Programs;

public sealed class CompareProgramsModel(ComparePrograms comparePrograms) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public List<string> Key { get; set; } = [];

    public ComparePrograms.View Found { get; private set; } = null!;

    /// <summary>The address without one of the programs.</summary>
    public string Without(string key) => "/programs/compare" + Microsoft.AspNetCore.Http.QueryString.Create(
        Found.Columns.Where(program => program.Key != key).Select(program => KeyValuePair.Create<string, string?>("key", program.Key)));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Found = await comparePrograms.ExecuteAsync(Key, cancellationToken);
}
