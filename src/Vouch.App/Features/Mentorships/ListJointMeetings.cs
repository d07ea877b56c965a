using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>Meetings with several mentors that lie ahead or are still to be closed, and whether a person may call one.</summary>
public sealed class ListJointMeetings(AppDbContext db)
{
    public sealed record View(IReadOnlyList<Row> Ahead, bool MayCall);

    public sealed record Row(JointMeetingId Id, DateTime LocalStart, MeetingAnswer? OwnAnswer, int Coming, int Asked);

    public async Task<View> ExecuteAsync(PersonId reader, CancellationToken cancellationToken)
    {
        var zone = await db.Set<Person>().Where(p => p.Id == reader).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var joint = await db.Set<JointMeeting>().AsNoTracking().Include(j => j.Seats)
            .Where(j => j.Status == MeetingStatus.Scheduled && (j.TraineeId == reader || j.Seats.Any(seat => seat.MentorId == reader)))
            .OrderBy(j => j.StartsAt)
            .ToListAsync(cancellationToken);
        var mentors = await db.Set<Mentorship>().CountAsync(m => m.TraineeId == reader && m.Status == MentorshipStatus.Active, cancellationToken);
        return new(
            joint.ConvertAll(j => new Row(j.Id, MeetingTime.Local(j.StartsAt, zone), j.SeatOf(reader)?.Answer, j.Seats.Count(seat => seat.Answer is MeetingAnswer.Accepted), j.Seats.Count)),
            mentors > 1);
    }
}
