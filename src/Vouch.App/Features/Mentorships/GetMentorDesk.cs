using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>All a mentor has to do, on one page reached from a mail: what waits, who they mentor, their leave and how often we write. Reading changes nothing.</summary>
public sealed class GetMentorDesk(AppDbContext db, MentorDesk desk, GetBusyTimes getBusyTimes, TimeProvider clock)
{
    public sealed record Query(string Token);

    public sealed record View(
        string MentorName, DateOnly Today, IReadOnlyList<Row> Waiting, IReadOnlyList<Mentee> Mentees, IReadOnlyList<Leave> Leaves, DigestRhythm Rhythm, DayOfWeek Day, GetBusyTimes.View? Busy);

    /// <param name="MayWait">Whether "give me a few days" can still be said about it.</param>
    public sealed record Row(Guid TargetId, string TraineeName, WaitingKind Kind, string About, DateOnly Since, DateOnly? DeadlineOn, DateOnly? SeenUntil, bool MayWait);

    /// <param name="AskedOn">When the mentor last said that they had not heard from them, within the week.</param>
    public sealed record Mentee(MentorshipId Id, string Name, MentorshipStatus Status, DateOnly? LastMetOn, DateTime? NextMeetingLocal, DateOnly? AskedOn);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(query.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var now = clock.GetUtcNow();
        var mentor = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == mentorId, cancellationToken);
        var profile = await db.Set<MentorProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == mentorId, cancellationToken);
        var terms = await db.Set<DigestTerms>().AsNoTracking().SingleOrDefaultAsync(t => t.MentorId == mentorId, cancellationToken) ?? DigestTerms.Default(mentorId);
        var today = On(now);
        var waiting = await db.QuestionsToAsync(mentorId, now, cancellationToken);
        return new View(
            mentor.Name,
            today,
            [.. waiting.Select(row => new Row(
                row.Question.TargetId,
                row.TraineeName,
                row.Question.Kind,
                row.Question.About,
                On(row.Question.Since),
                row.Question.DeadlineOn,
                row.Question.SeenUntil,
                row.Question.SeenUntil is null && !(row.Question.DeadlineOn <= today.AddDays(3))))],
            await MenteesAsync(mentor, now, cancellationToken),
            [.. (profile?.Leaves ?? []).Where(leave => leave.LastOn >= today)],
            terms.Rhythm,
            terms.Day,
            await getBusyTimes.ExecuteAsync(mentorId, cancellationToken));

        DateOnly On(DateTimeOffset at) => DateOnly.FromDateTime(MeetingTime.Local(at, mentor.TimeZone));
    }

    private async Task<List<Mentee>> MenteesAsync(Person mentor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mentorId = mentor.Id;
        var weekAgo = now.AddDays(-QuietReport.DaysBetween);
        var rows = await (
            from mentorship in db.Set<Mentorship>()
            join trainee in db.Set<Person>() on mentorship.TraineeId equals trainee.Id
            where mentorship.MentorId == mentorId && mentorship.Status != MentorshipStatus.Ended
            orderby trainee.Name
            select new
            {
                mentorship.Id,
                trainee.Name,
                mentorship.Status,
                Met = db.Set<Meeting>().Where(m => m.MentorshipId == mentorship.Id && m.Status == MeetingStatus.Held).Max(m => (DateTimeOffset?)m.StartsAt),
                Next = db.Set<Meeting>().Where(m => m.MentorshipId == mentorship.Id && m.Status == MeetingStatus.Scheduled).Max(m => (DateTimeOffset?)m.StartsAt),
                Asked = db.Set<QuietReport>().Where(r => r.MentorshipId == mentorship.Id && r.ReportedAt > weekAgo).Max(r => (DateTimeOffset?)r.ReportedAt),
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Mentee(
            row.Id, row.Name, row.Status, Day(row.Met), row.Next is { } next ? MeetingTime.Local(next, mentor.TimeZone) : null, Day(row.Asked)));

        DateOnly? Day(DateTimeOffset? at) => at is { } then ? DateOnly.FromDateTime(MeetingTime.Local(then, mentor.TimeZone)) : null;
    }
}
