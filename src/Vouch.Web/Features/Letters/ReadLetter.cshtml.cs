using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReadLetterModel(ReadLetter readLetter) : PageModel
{
    public LetterId LetterId { get; private set; }

    public ReadLetter.View Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(LetterId letterId, CancellationToken cancellationToken)
    {
        var letter = await readLetter.ExecuteAsync(new(User.GetPersonId(), letterId), cancellationToken);
        if (letter.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        (LetterId, Letter) = (letterId, letter.Value);
        return Page();
    }
}
