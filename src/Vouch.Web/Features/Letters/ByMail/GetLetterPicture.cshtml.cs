using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.App.Files.Pictures;
using Vouch.Domain.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>A picture we drew anew, for its writer alone; it is a PNG or JPEG and says so.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetLetterPictureModel(GetLetterPicture getLetterPicture) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, string which, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<LetterPicture>(which, ignoreCase: true, out var picture) || !Enum.IsDefined(picture))
        {
            return NotFound();
        }

        var content = await getLetterPicture.ExecuteAsync(new(token, picture), cancellationToken);
        return content.Succeeded ? File(content.Value, PictureIntake.ContentType(content.Value)) : NotFound();
    }
}
