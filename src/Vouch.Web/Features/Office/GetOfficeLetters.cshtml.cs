using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.App.Features.Office;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office;

public sealed class GetOfficeLettersModel(GetOfficeLetters getOfficeLetters, ExportLetters exportLetters, EraseLetter eraseLetter) : PageModel
{
    public static IReadOnlyList<(string Words, GetOfficeLetters.Which Which)> Kinds { get; } =
    [
        ("In danger", GetOfficeLetters.Which.InDanger),
        ("Under way", GetOfficeLetters.Which.UnderWay),
        ("Handed over", GetOfficeLetters.Which.Done),
        ("Over without a letter", GetOfficeLetters.Which.Over),
    ];

    [BindProperty(SupportsGet = true)]
    public GetOfficeLetters.Which Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public GetOfficeLetters.View Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await getOfficeLetters.ExecuteAsync(new(Which, PageNumber), cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken) =>
        File(await exportLetters.ExecuteAsync(new(User.GetPersonId(), Which), cancellationToken), "text/csv", "letters.csv");

    public async Task<IActionResult> OnPostEraseAsync(LetterRequestId id, bool isSure, CancellationToken cancellationToken)
    {
        if (await eraseLetter.ExecuteAsync(new(User.GetPersonId(), id, isSure), cancellationToken) is { } problem)
        {
            await OnGetAsync(cancellationToken);
            return this.PageWith(problem);
        }

        return RedirectToPage(new { which = Which, p = PageNumber });
    }
}
