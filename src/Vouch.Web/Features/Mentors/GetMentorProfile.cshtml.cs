using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class GetMentorProfileModel(GetMentorProfile getProfile, JoinWaitlist joinWaitlist) : PageModel
{
    public GetMentorProfile.View Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken cancellationToken)
    {
        var result = await getProfile.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken);
        if (result.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        Profile = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostWaitAsync(PersonId id, CancellationToken cancellationToken)
    {
        if (await joinWaitlist.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken) is not { } problem)
        {
            return RedirectToPage("GetMyMentorRequests");
        }

        var page = await OnGetAsync(id, cancellationToken);
        return page is PageResult ? this.PageWith(problem) : page;
    }
}
