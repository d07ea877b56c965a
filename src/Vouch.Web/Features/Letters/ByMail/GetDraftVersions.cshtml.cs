using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetDraftVersionsModel(GetDraftVersions getDraftVersions, RestoreDraft restoreDraft) : PageModel
{
    public GetDraftVersions.View View { get; private set; } = null!;

    public string Desk { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, int? from, int? to, CancellationToken cancellationToken) =>
        await LoadAsync(token, from, to, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string token, int number, int version, CancellationToken cancellationToken) =>
        await restoreDraft.ExecuteAsync(new(token, number, version), cancellationToken) is { } problem && problem != Problem.NotFound
            ? await LoadAsync(token, null, number, cancellationToken) ?? this.PageWith(problem)
            : Redirect(WriterPage.Desk(token));

    private async Task<IActionResult?> LoadAsync(string token, int? from, int? to, CancellationToken cancellationToken)
    {
        var view = await getDraftVersions.ExecuteAsync(new(token, from, to), cancellationToken);
        if (!view.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (View, Desk) = (view.Value, WriterPage.Desk(token));
        return null;
    }
}
