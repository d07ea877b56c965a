using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetHandOverModel(GetHandOver getHandOver, HandOverLetter handOverLetter, ReviseLetter reviseLetter) : PageModel
{
    public GetHandOver.View HandOver { get; private set; } = null!;

    /// <summary>The desk's address; the file lies under it.</summary>
    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await LoadAsync(token, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string token, string service, bool seen, CancellationToken cancellationToken) =>
        await handOverLetter.ExecuteAsync(new(token, service, seen), cancellationToken) is { } problem
            ? await LoadAsync(token, cancellationToken) ?? this.PageWith(problem)
            : Redirect(WriterPage.HandOver(token));

    /// <summary>Opens the text again for a newer version.</summary>
    public async Task<IActionResult> OnPostReviseAsync(string token, CancellationToken cancellationToken) =>
        await reviseLetter.ExecuteAsync(new(token), cancellationToken) is { } problem
            ? await LoadAsync(token, cancellationToken) ?? this.PageWith(problem)
            : Redirect(WriterPage.Desk(token));

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var handOver = await getHandOver.ExecuteAsync(new(token), cancellationToken);
        if (handOver.Problem is { } problem)
        {
            return problem == Problem.NotFound ? Redirect(WriterPage.ClosedPath) : Redirect(WriterPage.Desk(token));
        }

        (HandOver, Address) = (handOver.Value, WriterPage.Desk(token));
        return null;
    }
}
