using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The meeting a mentor was asked about by mail, with its agenda. Reading changes nothing.</summary>
public sealed class GetMeetingByMail(AppDbContext db, SignedLinks links, TimeProvider clock)
{
    public sealed record Query(string Token);

    public async Task<Result<GetMeeting.View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, LinkPurpose.RespondToMeeting, cancellationToken) is not { } link
            || await db.MeetingOfAsync(new(link.TargetId), link.PersonId, cancellationToken) is not var (meeting, mentorship)
            || meeting.Status is not MeetingStatus.Scheduled)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        return await GetMeeting.ReadAsync(db, meeting, mentorship, link.PersonId, clock.GetUtcNow(), cancellationToken);
    }
}
