using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The overview of one mentorship: how it stands, the one thing to do next, what each has taken on.</summary>
public sealed class GetMentorship(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    public sealed record View(
        MentorshipId Id,
        Party Reader,
        string TraineeName,
        string MentorName,
        string OtherEmail,
        bool IsFictional,
        MentorshipStatus Status,
        DateOnly StartedOn,
        int MeetEveryDays,
        DateOnly? PausedUntil,
        DateOnly? EndedOn,
        EndReason? EndedBecause,
        string Thanks,
        Cadence Cadence,
        NextStep NextStep,
        CompactStatus? Compact,
        MeetingId? NextMeetingId,
        DateTime? NextMeetingLocal,
        MeetingAnswer? NextMeetingAnswer,
        DateOnly? LastMetOn,
        int MeetingsHeld,
        int OpenGoals,
        string TimeZone,
        DateOnly Today,
        IReadOnlyList<OpenAction> Actions,
        IReadOnlyList<PastMeeting> Meetings,
        Health Health)
    {
        public string OtherName => Reader is Party.Mentor ? TraineeName : MentorName;
    }

    public sealed record OpenAction(ActionItemId Id, MeetingId MeetingId, Party Owner, string Text, DateOnly DueOn, bool IsMine);

    public sealed record PastMeeting(MeetingId Id, DateTime Local, MeetingStatus Status);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var reader = both.Of(query.Reader);
        var now = clock.GetUtcNow();
        var state = (await db.StatesAsync([mentorship], reader, now, cancellationToken))[0];
        var actions = await db.Set<ActionItem>()
            .AsNoTracking()
            .Where(a => a.MentorshipId == mentorship.Id && a.DoneOn == null)
            .OrderBy(a => a.DueOn)
            .Take(20)
            .ToListAsync(cancellationToken);
        var meetings = await db.Set<Meeting>()
            .Where(m => m.MentorshipId == mentorship.Id && m.Status == MeetingStatus.Held)
            .OrderByDescending(m => m.StartsAt)
            .Take(12)
            .Select(m => new { m.Id, m.StartsAt, m.Status })
            .ToListAsync(cancellationToken);
        return new View(
            mentorship.Id,
            mentorship.PartyOf(query.Reader)!.Value,
            both.Trainee.Name,
            both.Mentor.Name,
            both.OtherThan(query.Reader).Email,
            both.Trainee.IsFictional || both.Mentor.IsFictional,
            mentorship.Status,
            mentorship.StartedOn,
            mentorship.MeetEveryDays,
            mentorship.PausedUntil,
            mentorship.EndedOn,
            mentorship.EndedBecause,
            mentorship.Thanks,
            state.Cadence,
            state.NextStep,
            state.Compact,
            state.NextMeetingId,
            state.NextMeetingLocal,
            state.NextMeetingAnswer,
            state.LastMetOn,
            state.MeetingsHeld,
            state.OpenGoals,
            reader.TimeZone,
            clock.TodayIn(reader.TimeZone),
            [.. actions.Select(a => new OpenAction(
                a.Id, a.MeetingId, mentorship.PartyOf(a.OwnerId)!.Value, a.Text, a.DueOn, a.OwnerId == query.Reader))],
            [.. meetings.Select(m => new PastMeeting(m.Id, MeetingTime.Local(m.StartsAt, reader.TimeZone), m.Status))],
            (await db.HealthAsync([mentorship], now, cancellationToken))[mentorship.Id]);
    }
}
