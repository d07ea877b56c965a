using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Mentors.Waiting;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee's requests: those that wait, the choices still to come in the trainee's own order, the lines they stand in, and what was answered.</summary>
public sealed class GetMyMentorRequests(AppDbContext db, IOptions<MentoringOptions> options, TimeProvider clock)
{
    private const int MostShown = 50;

    public sealed record View(IReadOnlyList<Item> Open, IReadOnlyList<Item> Planned, IReadOnlyList<InLine> Lines, IReadOnlyList<Item> Closed);

    /// <param name="Position">1 for the first in line.</param>
    /// <param name="OfferEndsAt">Until then a place is kept; in the trainee's zone.</param>
    public sealed record InLine(
        WaitlistEntryId Id, PersonId MentorId, string MentorName, int Position, DateTimeOffset JoinedAt, DateTimeOffset? OfferEndsAt, WaitEstimate Wait);

    /// <param name="AwayUntil">The last day of the leave the mentor is on.</param>
    /// <param name="PassOnOn">When the next choice is asked at the latest; of a planned one, when it is asked itself.</param>
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
        DateOnly PassOnOn,
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
        List<Item> open = [.. items.Where(item => item.Status == MentorRequestStatus.Requested).OrderBy(item => item.Choice)];
        return new(
            open,
            Chain(open, [.. rows.Where(row => row.request.IsPlanned).Select(row => (row.request, row.mentor, row.person))]),
            await LinesAsync(trainee, cancellationToken),
            [.. items.Where(item => item.Status is not (MentorRequestStatus.Requested or MentorRequestStatus.Planned))]);

        // Each planned choice is asked at the latest when the one before has been silent too long.
        List<Item> Chain(List<Item> before, IReadOnlyList<(MentorRequest Request, MentorProfile Mentor, Person Person)> planned)
        {
            var chain = new List<Item>();
            var today = clock.Today();
            var at = before.Select(item => item.PassOnOn).Append(today).Max();
            foreach (var (request, mentor, person) in planned.OrderBy(row => row.Request.Choice).ThenBy(row => row.Request.Id))
            {
                chain.Add(Item(request, mentor, person) with { PassOnOn = at });
                var pacing = options.Value.Pacing;
                at = pacing.PassOnOn(mentor, pacing.RemindOn(mentor, at));
            }

            return chain;
        }

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
                request.PassOnOn(mentor, zone, options.Value.Pacing),
                mentor.LeaveOn(today)?.LastOn,
                request.DeclineReason?.ToTrainee(person.Name),
                request.DeclineNote,
                request.Status == MentorRequestStatus.Accepted
                    ? running.FirstOrDefault(m => m.MentorId == request.MentorId)?.Id
                    : null);
        }
    }

    private async Task<List<InLine>> LinesAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var rows = await (
            from entry in db.InLine().AsNoTracking()
            join mentor in db.Set<MentorProfile>().AsNoTracking() on entry.MentorId equals mentor.PersonId
            join person in db.Set<Person>().AsNoTracking() on entry.MentorId equals person.Id
            where entry.TraineeId == trainee
            orderby entry.JoinedAt
            select new { entry, mentor, person.Name }).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var zone = await db.ZoneOfAsync(trainee, cancellationToken);
        var lines = new List<InLine>();
        foreach (var row in rows) // five at most
        {
            var line = await db.LineOf(row.entry.MentorId).Select(entry => entry.Id).ToListAsync(cancellationToken);
            var position = 1 + line.IndexOf(row.entry.Id);
            var wait = await db.WaitsAsync(row.mentor, clock.Today(), cancellationToken);
            lines.Add(new(row.entry.Id, row.entry.MentorId, row.Name, position, row.entry.JoinedAt, row.entry.OfferEndsAt.In(zone), wait(position)));
        }

        return lines;
    }
}
