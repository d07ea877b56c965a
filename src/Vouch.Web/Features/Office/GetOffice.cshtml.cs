using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Office;

namespace Vouch.Web.Features.Office;

public sealed class GetOfficeModel(GetOffice getOffice) : PageModel
{
    public GetOffice.View Office { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Office = await getOffice.ExecuteAsync(cancellationToken);
}
