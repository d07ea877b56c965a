using Vouch.App.Features.Mentorships.Calendar;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A meeting as a file for any calendar.</summary>
public sealed class GetCalendarFile(AppDbContext db, MentorshipMail mail)
{
    public sealed record Query(MeetingId MeetingId, PersonId Reader);

    public async Task<Result<string>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(query.MeetingId, query.Reader, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        var method = meeting.Status is MeetingStatus.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Publish;
        return CalendarFile.Write(mail.Entry(meeting, await db.BothAsync(mentorship, cancellationToken)), method);
    }
}
