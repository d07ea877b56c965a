using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Waiting;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>What waits for a mentor, the oldest first, and what they answered lately.</summary>
public sealed class GetMentorInbox(AppDbContext db, TimeProvider clock)
{
    private const int MostShown = 50;
    private const int MostAnswered = 20;

    public sealed record View(
        bool HasProfile, int Capacity, int PlacesTaken, int InLine, IReadOnlyList<ReceivedRequest> Open, IReadOnlyList<Answered> Lately);

    public sealed record Answered(string TraineeName, MentorRequestStatus Status, DateTimeOffset AnsweredAt);

    public async Task<View> ExecuteAsync(PersonId mentor, CancellationToken cancellationToken)
    {
        var own = await (
            from profile in db.Set<MentorProfile>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on profile.PersonId equals person.Id
            where profile.PersonId == mentor
            select new { profile, person }).SingleOrDefaultAsync(cancellationToken);
        if (own is null)
        {
            return new(HasProfile: false, 0, 0, 0, [], []);
        }

        var open = await (
            from request in db.Set<MentorRequest>().AsNoTracking()
            join trainee in db.Set<Person>().AsNoTracking() on request.TraineeId equals trainee.Id
            join profile in db.Set<TraineeProfile>().AsNoTracking() on request.TraineeId equals profile.PersonId into profiles
            from profile in profiles.DefaultIfEmpty()
            where request.MentorId == mentor && request.Status == MentorRequestStatus.Requested
            orderby request.RequestedAt
            select new { request, trainee, profile }).Take(MostShown).ToListAsync(cancellationToken);
        var lately = await (
            from request in db.Set<MentorRequest>()
            join trainee in db.Set<Person>() on request.TraineeId equals trainee.Id
            where request.MentorId == mentor
                && (request.Status == MentorRequestStatus.Accepted || request.Status == MentorRequestStatus.Declined)
            orderby request.AnsweredAt descending
            select new Answered(trainee.Name, request.Status, request.AnsweredAt!.Value)).Take(MostAnswered).ToListAsync(cancellationToken);

        return new(
            HasProfile: true,
            own.profile.Capacity,
            own.profile.PlacesTaken,
            await db.LineOf(mentor).CountAsync(cancellationToken),
            [.. open.Select(row => ReceivedRequest.Of(row.request, own.profile, own.person, row.trainee, row.profile, clock.Today()))],
            lately);
    }
}
