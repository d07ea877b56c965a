using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Programs;

namespace Vouch.Web.Features.Programs;

public sealed class SearchProgramsModel(SearchPrograms searchPrograms) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Specialty { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>Null while the directory is being made.</summary>
    public SearchPrograms.View? Found { get; private set; }

    public IReadOnlyList<SelectListItem> Specialties => [.. Found!.Specialties.Select(one => new SelectListItem(one.Name, one.Slug))];

    public IReadOnlyList<SelectListItem> States => [.. Found!.States.Select(one => new SelectListItem(one.Name, one.Code))];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await searchPrograms.ExecuteAsync(new(Words, Specialty, State, Number), cancellationToken);
}
