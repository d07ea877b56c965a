using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Cohorts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Cohorts;

public sealed class RateTrialTalksModel(GetMyTrialTalks getTalks, SayHowTalkWas say) : TrialPageModel(getTalks, say)
{
    public async Task<IActionResult> OnGetAsync(TrialRoundId round, CancellationToken cancellationToken) =>
        await LoadAsync(Query(round), cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(TrialRoundId round, CancellationToken cancellationToken) =>
        SaveAsync(Query(round), NotFound(), cancellationToken);

    private GetMyTrialTalks.Query Query(TrialRoundId round) => new(User.GetPersonId(), round, null);
}
