using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Library;

namespace Vouch.Web.Features.Library;

public sealed class IndexModel(GetLibrary getLibrary) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(100)]
    public string? Words { get; set; }

    public GetLibrary.View View { get; private set; } = null!;

    public void OnGet() => View = getLibrary.Execute(ModelState.IsValid ? Words : null);
}
