using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class GrowthModel(GetGrowth getGrowth) : PageModel
{
    public GetGrowth.View View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await getGrowth.ExecuteAsync(new(User.GetPersonId()), cancellationToken);
}
