using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class SavedSearchesModel(GetSavedSearches getSearches, SaveSearch saveSearch, ChangeSavedSearch changeSearch) : PageModel
{
    public static IReadOnlyList<SelectListItem> Mails { get; } =
    [
        new("Never", nameof(SearchMail.Never)),
        new("At most once a day", nameof(SearchMail.Daily)),
        new("At most once a week", nameof(SearchMail.Weekly)),
    ];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Filters { get; set; }

    [BindProperty]
    public SearchMail Mail { get; set; }

    public IReadOnlyList<GetSavedSearches.Item> Searches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Searches = await getSearches.ExecuteAsync(User.GetPersonId(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => !ModelState.IsValid
        ? await AgainAsync(cancellationToken)
        : await ShowAsync(await saveSearch.ExecuteAsync(new(User.GetPersonId(), Name, Filters, Mail), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostMailAsync(SavedSearchId id, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await AgainAsync(cancellationToken)
        : await ShowAsync(await changeSearch.ExecuteAsync(new(User.GetPersonId(), id, Mail), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(SavedSearchId id, CancellationToken cancellationToken) =>
        await ShowAsync(await changeSearch.ExecuteAsync(new(User.GetPersonId(), id, null), cancellationToken), cancellationToken);

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Page();
    }

    private async Task<IActionResult> ShowAsync(Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null)
        {
            return RedirectToPage(new { handler = (string?)null, id = (string?)null });
        }

        await OnGetAsync(cancellationToken);
        return this.PageWith(problem);
    }
}
