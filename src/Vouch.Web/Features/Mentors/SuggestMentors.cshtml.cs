using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class SuggestMentorsModel(SuggestMentors suggestMentors) : PageModel
{
    public SuggestMentors.View Suggested { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Suggested = await suggestMentors.ExecuteAsync(User.GetPersonId(), cancellationToken);
}
