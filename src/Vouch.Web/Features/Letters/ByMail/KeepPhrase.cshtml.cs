using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters.Phrases;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KeepPhraseModel(GetPhrases getPhrases, KeepPhrase keepPhrase, DeletePhrase deletePhrase) : PageModel
{
    [BindProperty, DataType(DataType.MultilineText)]
    public string? Passage { get; set; }

    /// <summary>The passage was shown with its slots.</summary>
    [BindProperty]
    public bool Seen { get; set; }

    public GetPhrases.View View { get; private set; } = null!;

    /// <summary>What became of the passage, to be looked at before it is kept.</summary>
    public PassageSlots? ToLookAt { get; private set; }

    public string Desk { get; private set; } = "";

    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await LoadAsync(token, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        var outcome = await keepPhrase.ExecuteAsync(new(token, Passage ?? "", Seen), cancellationToken);
        if (outcome.Succeeded && outcome.Value.ToLookAt is null)
        {
            return Redirect(WriterPage.Phrases(token));
        }

        if (await LoadAsync(token, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (outcome.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        ModelState.Clear(); // the field shows the passage as it would be kept
        (ToLookAt, Passage, Seen) = (outcome.Value.ToLookAt, outcome.Value.ToLookAt!.Text, true);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(string token, OwnPhraseId phrase, CancellationToken cancellationToken) =>
        await deletePhrase.ExecuteAsync(new(token, phrase), cancellationToken) is { } problem && problem != Problem.NotFound
            ? await LoadAsync(token, cancellationToken) ?? this.PageWith(problem)
            : Redirect(WriterPage.Phrases(token));

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var view = await getPhrases.ExecuteAsync(new(token), cancellationToken);
        if (!view.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (View, Desk, Address) = (view.Value, WriterPage.Desk(token), WriterPage.Phrases(token));
        return null;
    }
}
