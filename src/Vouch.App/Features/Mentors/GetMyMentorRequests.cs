using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee's requests: those that wait in the trainee's own order, then the answered ones, the latest first.</summary>
public sealed class GetMyMentorRequests(AppDbContext db, TimeProvider clock)
{
    private const int MostShown = 50;

    public sealed record View(IReadOnlyList<Item> Open, IReadOnlyList<Item> Closed);

    /// <param name="AwayUntil">The last day of the leave the mentor is on.</param>
    /// <param name="Reason">Why the mentor said no, as a sentence.</param>
    public sealed record Item(
        MentorRequestId Id,
        PersonId MentorId,
        string MentorName,
        MentorRequestStatus Status,
        int Choice,
        DateTimeOffset RequestedAt,
        DateTimeOffset? AnsweredAt,
        DateOnly AnswerDueOn,
        bool PromiseLapsed,
        DateOnly? AwayUntil,
        string? Reason,
        string? Note,
        MentorshipId? Mentorship);

    public async Task<View> ExecuteAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var rows = await (
            from request in db.Set<MentorRequest>().AsNoTracking()
            join mentor in db.Set<MentorProfile>().AsNoTracking() on request.MentorId equals mentor.PersonId
            join person in db.Set<Person>().AsNoTracking() on request.MentorId equals person.Id
            where request.TraineeId == trainee
            orderby request.RequestedAt descending
            select new { request, mentor, person }).Take(MostShown).ToListAsync(cancellationToken);
        var running = await db.Set<Mentorship>()
            .Where(m => m.TraineeId == trainee && m.Status != MentorshipStatus.Ended)
            .Select(m => new { m.MentorId, m.Id })
            .ToListAsync(cancellationToken);
        var items = rows.Select(row => Item(row.request, row.mentor, row.person)).ToList();
        return new(
            [.. items.Where(item => item.Status == MentorRequestStatus.Requested).OrderBy(item => item.Choice)],
            [.. items.Where(item => item.Status != MentorRequestStatus.Requested)]);

        Item Item(MentorRequest request, MentorProfile mentor, Person person)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
            var dueOn = request.AnswerDueOn(mentor, zone);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
            return new(
                request.Id,
                request.MentorId,
                person.Name,
                request.Status,
                request.Choice,
                request.RequestedAt,
                request.AnsweredAt,
                dueOn,
                request.IsOpen && today > dueOn,
                mentor.LeaveOn(today)?.LastOn,
                request.DeclineReason?.ToTrainee(person.Name),
                request.DeclineNote,
                request.Status == MentorRequestStatus.Accepted
                    ? running.FirstOrDefault(m => m.MentorId == request.MentorId)?.Id
                    : null);
        }
    }
}
