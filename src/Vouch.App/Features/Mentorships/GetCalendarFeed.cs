using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Calendar;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>All meetings of the person who holds the address, from three months ago on, in four queries.</summary>
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
        return CalendarFile.WriteFeed(
            [.. meetings.Select(meeting => (
                mail.Entry(meeting, new(meeting.MentorshipId, people[pairs[meeting.MentorshipId].TraineeId], people[pairs[meeting.MentorshipId].MentorId], [], default)),
                meeting.Status is MeetingStatus.Cancelled))],
            Name);
    }
}
