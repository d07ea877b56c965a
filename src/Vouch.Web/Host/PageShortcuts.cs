using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Accounts;
using Vouch.Domain;

namespace Vouch.Web.Host;

/// <summary>The two shortcuts every page model knows.</summary>
public static class PageShortcuts
{
    /// <summary>The person who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the page's folder forgot to ask for an account.</exception>
    public static PersonId GetPersonId(this ClaimsPrincipal user) =>
        user.FindPersonId() ?? throw new InvalidOperationException("Nobody is signed in on a page that needs somebody.");

    /// <summary>The person who is signed in, or null for a visitor.</summary>
    public static PersonId? FindPersonId(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return PersonId.TryParse(user.FindFirstValue(PersonClaims.PersonIdClaim), null, out var id) ? id : null;
    }

    /// <summary>Shows the page again with the refusal on top; what is not there, or not yours, is 404.</summary>
    public static IActionResult PageWith(this PageModel page, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(problem);
        if (problem == Problem.NotFound)
        {
            return page.NotFound();
        }

        page.ModelState.AddModelError(problem.Field ?? "", problem.Message);
        return page.Page();
    }
}
