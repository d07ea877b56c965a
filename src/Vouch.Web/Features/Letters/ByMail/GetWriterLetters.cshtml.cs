using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetWriterLettersModel(
    GetWriterLetters getWriterLetters, SetReminderTerms setReminderTerms, OpenWriterLetter openWriterLetter) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter 0 for never, or 1 to 60 days.")]
    public int? EveryDays { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter 0 to 10 reminders.")]
    public int? Most { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter 0 to 120 days.")]
    public int? StartDaysBefore { get; set; }

    [BindProperty]
    public bool TakesRequests { get; set; }

    public GetWriterLetters.View Letters { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public string MirrorAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        (EveryDays, Most, StartDaysBefore, TakesRequests) = (Letters.EveryDays, Letters.Most, Letters.StartDaysBefore, Letters.TakesRequests);
        return Page();
    }

    public async Task<IActionResult> OnPostTermsAsync(string token, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(token, cancellationToken) ?? Page();
        }

        var problem = await setReminderTerms.ExecuteAsync(new(token, EveryDays!.Value, Most!.Value, StartDaysBefore!.Value, TakesRequests), cancellationToken);
        return problem is null ? Redirect(WriterPage.Letters(token)) : await LoadAsync(token, cancellationToken) ?? this.PageWith(problem);
    }

    public async Task<IActionResult> OnPostOpenAsync(string token, LetterRequestId id, CancellationToken cancellationToken)
    {
        var opened = await openWriterLetter.ExecuteAsync(new(token, id), cancellationToken);
        return opened.Succeeded ? Redirect(opened.Value) : Redirect(WriterPage.ClosedPath);
    }

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var letters = await getWriterLetters.ExecuteAsync(new(token), cancellationToken);
        if (!letters.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (Letters, Address, MirrorAddress) = (letters.Value, WriterPage.Letters(token), WriterPage.Mirror(token));
        return null;
    }
}
