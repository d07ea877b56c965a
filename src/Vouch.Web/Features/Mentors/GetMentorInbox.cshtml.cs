using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class GetMentorInboxModel(GetMentorInbox getInbox) : PageModel
{
    public GetMentorInbox.View Inbox { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Inbox = await getInbox.ExecuteAsync(User.GetPersonId(), cancellationToken);
}
