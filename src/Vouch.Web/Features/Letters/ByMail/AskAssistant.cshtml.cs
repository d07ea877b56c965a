using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AskAssistantModel(
    GetAssistance getAssistance, ChooseAssistant chooseAssistant, AskAssistant askAssistant, InsertSuggestion insertSuggestion) : PageModel
{
    /// <summary>Items to send.</summary>
    [BindProperty]
    public List<int> Items { get; set; } = [];

    [BindProperty]
    public ApplicantPronouns Pronouns { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public GetAssistance.View View { get; private set; } = null!;

    public string Desk { get; private set; } = "";

    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        (Pronouns, Version, Items) = (View.Pronouns, View.DraftVersion, [.. View.ToSend.Select(item => item.Number)]);
        return Page();
    }

    public Task<IActionResult> OnPostChooseAsync(string token, bool allowed, CancellationToken cancellationToken) =>
        AfterAsync(token, chooseAssistant.ExecuteAsync(new(token, allowed), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAskAsync(string token, CancellationToken cancellationToken)
    {
        if (Items.Count > 0)
        {
            return await AfterAsync(token, askAssistant.ExecuteAsync(new(token, Items), cancellationToken), cancellationToken, "#sentences");
        }

        ModelState.AddModelError(nameof(Items), "Tick at least one item to send.");
        return await LoadAsync(token, cancellationToken) ?? Page();
    }

    public Task<IActionResult> OnPostInsertAsync(string token, int? index, CancellationToken cancellationToken) =>
        AfterAsync(token, insertSuggestion.ExecuteAsync(new(token, index, Version, Pronouns), cancellationToken), cancellationToken, "#sentences");

    private async Task<IActionResult> AfterAsync(string token, Task<Problem?> acting, CancellationToken cancellationToken, string at = "")
    {
        var problem = await acting;
        if (problem is null)
        {
            return Redirect(WriterPage.Assistant(token) + at);
        }

        if (await LoadAsync(token, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        // A sentence goes to the end of whatever the draft is now; pressing again is enough.
        ModelState.Remove(nameof(Version));
        Version = View.DraftVersion;
        return this.PageWith(problem);
    }

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var view = await getAssistance.ExecuteAsync(new(token), cancellationToken);
        if (!view.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (View, Desk, Address) = (view.Value, WriterPage.Desk(token), WriterPage.Assistant(token));
        return null;
    }
}
