using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Cohorts;

namespace Vouch.Web.Features.Cohorts.ByMail;

public sealed class RateTrialTalksModel(GetMyTrialTalks getTalks, SayHowTalkWas say) : TrialPageModel(getTalks, say)
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await LoadAsync(new(null, null, token), cancellationToken) ? Page() : NothingHere();

    public Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken) =>
        SaveAsync(new(null, null, token), NothingHere(), cancellationToken);

    private RedirectToPageResult NothingHere() => RedirectToPage("/Mentors/ByMail/Closed");
}
