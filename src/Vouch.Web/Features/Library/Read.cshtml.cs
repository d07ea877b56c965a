using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Library;

namespace Vouch.Web.Features.Library;

public sealed class ReadModel(GetArticle getArticle) : PageModel
{
    public GetArticle.View View { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (getArticle.Execute(slug) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
