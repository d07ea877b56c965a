using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// Three people a trainee could ask now, with the reasons. Out of those with an open place, the fields the trainee names come
/// first, then their neighbours, then who answers soonest; the best fits of these are shown.
/// </summary>
public sealed class SuggestMentors(AppDbContext db, TimeProvider clock)
{
    private const int Suggested = 3;
    private const int Considered = 200;

    /// <summary>A no is respected: the same person is not suggested again for this long.</summary>
    private static readonly TimeSpan AfterAnAnswer = TimeSpan.FromDays(180);

    public sealed record View(bool HasProfile, int Considered, IReadOnlyList<MentorCard> Mentors);

    public async Task<View> ExecuteAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var profile = await db.Set<TraineeProfile>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.PersonId == trainee, cancellationToken);
        if (profile is null)
        {
            return new(HasProfile: false, 0, []);
        }

        var ids = await CandidatesAsync(profile, cancellationToken);
        var rows = await (
            from mentor in db.Set<MentorProfile>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on mentor.PersonId equals person.Id
            where ids.Contains(mentor.PersonId)
            select new { mentor, person }).ToListAsync(cancellationToken);
        var best = rows
            .Where(row => row.mentor.LeaveOn(clock.Today()) is null)
            .Select(row => (row.mentor, row.person, Fit: Fit.Between(row.mentor, profile, clock.Today())))
            .OrderByDescending(row => row.Fit.Tenths)
            .ThenByDescending(row => row.Fit.KnownFacts)
            .ThenBy(row => row.mentor.PersonId)
            .Take(Suggested);
        return new(HasProfile: true, rows.Count, [.. best.Select(row => MentorCard.Of(row.mentor, row.person, profile, clock.Today()))]);
    }

    private async Task<List<PersonId>> CandidatesAsync(TraineeProfile profile, CancellationToken cancellationToken)
    {
        var ids = new List<PersonId>();
        foreach (var fields in Circles(profile).TakeWhile(_ => ids.Count < Considered))
        {
            ids.AddRange(await MayBeAskedBy(profile.PersonId)
                .Where(listing => fields.Contains(listing.Specialty))
                .OrderBy(listing => listing.Wait)
                .ThenBy(listing => listing.Id)
                .Take(Considered - ids.Count)
                .Select(listing => listing.MentorId)
                .ToListAsync(cancellationToken));
        }

        return ids;
    }

    // The trainee's fields, then their neighbours, then all others and those who named none.
    private static IEnumerable<List<string>> Circles(TraineeProfile profile)
    {
        var own = profile.Interests.ToList();
        var families = own.Select(code => Specialty.Find(code)!.Family).ToHashSet();
        var near = Specialty.All.Where(s => families.Contains(s.Family)).Select(s => s.Code).Except(own).ToList();
        return [own, near, [.. Specialty.All.Select(s => s.Code).Append("").Except(own).Except(near)]];
    }

    private IQueryable<MentorListing> MayBeAskedBy(PersonId trainee)
    {
        var since = clock.GetUtcNow() - AfterAnAnswer;
        var avoided = db.AvoidedBetween(trainee);
        return db.Set<MentorListing>()
            .Where(listing => listing.Wait < MentorListing.ClosedWait && listing.MentorId != trainee)
            .Where(listing => !avoided.Contains(listing.MentorId))
            .Where(listing => !db.Set<MentorRequest>().Any(request =>
                request.TraineeId == trainee && request.MentorId == listing.MentorId
                && (request.Status == MentorRequestStatus.Requested || request.Status == MentorRequestStatus.Planned || request.AnsweredAt > since)))
            .Where(listing => !db.Set<Mentorship>().Any(mentorship =>
                mentorship.TraineeId == trainee && mentorship.MentorId == listing.MentorId && mentorship.Status != MentorshipStatus.Ended));
    }
}
