using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

/// <summary>The letter's file, always as a download: it is never shown from our own origin.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetReadableCopyModel(GetReadableCopy getReadableCopy) : PageModel
{
    public async Task<IActionResult> OnGetAsync(LetterId letterId, CancellationToken cancellationToken)
    {
        var file = await getReadableCopy.ExecuteAsync(new(User.GetPersonId(), letterId), cancellationToken);
        return file.Succeeded ? File(file.Value.Content, MediaTypeNames.Application.Pdf, file.Value.Name) : this.PageWith(file.Problem!);
    }
}
