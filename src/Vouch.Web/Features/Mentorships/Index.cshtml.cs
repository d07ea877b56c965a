using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class IndexModel(ListMentorships listMentorships, ListJointMeetings listJoint, OpenMentorDesk openDesk) : PageModel
{
    public IReadOnlyList<ListMentorships.Row> Rows { get; private set; } = [];

    public ListJointMeetings.View Joint { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await listMentorships.ExecuteAsync(new(User.GetPersonId()), cancellationToken);
        Joint = await listJoint.ExecuteAsync(User.GetPersonId(), cancellationToken);
    }

    public async Task<IActionResult> OnPostDeskAsync(CancellationToken cancellationToken) =>
        Redirect(await openDesk.ExecuteAsync(new(User.GetPersonId()), cancellationToken));
}
