using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Calendar;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>All meetings of the person who holds the address, from three months ago on, in six queries.</summary>
public sealed class GetCalendarFeed(AppDbContext db, SignedLinks links, MentorshipMail mail, TimeProvider clock)
{
    public const string Name = "Vouch: mentoring";

    private const int DaysBack = 90;

    public async Task<Result<string>> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, LinkPurpose.CalendarFeed, cancellationToken) is not { } link)
        {
            return Problem.NotFound;
        }

        var (person, since) = (link.PersonId, clock.GetUtcNow().AddDays(-DaysBack));
        var mentorships = db.Set<Mentorship>().AsNoTracking().Where(m => m.TraineeId == person || m.MentorId == person);
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(meeting => meeting.StartsAt >= since && mentorships.Any(mentorship => mentorship.Id == meeting.MentorshipId))
            .OrderBy(meeting => meeting.StartsAt)
            .ToListAsync(cancellationToken);
        var pairs = await mentorships.ToDictionaryAsync(mentorship => mentorship.Id, cancellationToken);
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => mentorships.Any(mentorship => mentorship.TraineeId == p.Id || mentorship.MentorId == p.Id))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var joint = await db.Set<JointMeeting>().AsNoTracking().Include(j => j.Seats)
            .Where(j => j.StartsAt >= since && (j.TraineeId == person || j.Seats.Any(seat => seat.MentorId == person)))
            .OrderBy(j => j.StartsAt)
            .ToListAsync(cancellationToken);
        var guests = joint.SelectMany(j => j.Seats.Select(seat => seat.MentorId).Append(j.TraineeId)).Distinct().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => guests.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        return CalendarFile.WriteFeed(
            [.. joint.Select(j => (EntryOf(j, names), j.Status is MeetingStatus.Cancelled || j.SeatOf(person) is { IsTaken: false })),
            .. meetings.Where(meeting => meeting.JointMeetingId is null).Select(meeting => (
                mail.Entry(meeting, new(meeting.MentorshipId, people[pairs[meeting.MentorshipId].TraineeId], people[pairs[meeting.MentorshipId].MentorId], [], default)),
                meeting.Status is MeetingStatus.Cancelled))],
            Name);

        CalendarEntry EntryOf(JointMeeting j, Dictionary<PersonId, Person> names) => mail.Entry(
            j, names[j.TraineeId], names[person], new Around(names[j.TraineeId], [.. j.Seats.Select(seat => new Both(seat.MentorshipId, names[j.TraineeId], names[seat.MentorId], [], default))]).OthersThan(person, j));
    }
}
