using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>One mentor, with the fit to whoever looks. Mentors who are not listed are seen by those who have dealt with them.</summary>
public sealed class GetMentorProfile(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(PersonId Viewer, PersonId Mentor);

    public sealed record View(
        MentorCard Mentor,
        string? About,
        string? Rhythm,
        IReadOnlyList<string> Formats,
        IReadOnlyList<string> Languages,
        IReadOnlyList<string> Values,
        IReadOnlyList<StyleAxis> Style,
        WeeklyAvailability? Availability,
        bool IsOwn,
        bool IsAsked,
        bool IsMentorAlready);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var row = await (
            from profile in db.Set<MentorProfile>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on profile.PersonId equals person.Id
            where profile.PersonId == query.Mentor
            select new { profile, person }).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return Problem.NotFound;
        }

        var requests = await db.Set<MentorRequest>()
            .Where(request => request.TraineeId == query.Viewer && request.MentorId == query.Mentor)
            .Select(request => request.Status)
            .ToListAsync(cancellationToken);
        var isOwn = query.Viewer == query.Mentor;
        if (!row.profile.IsListed && !isOwn && requests.Count == 0)
        {
            return Problem.NotFound;
        }

        var viewer = isOwn ? null : await db.Set<TraineeProfile>().AsNoTracking()
            .SingleOrDefaultAsync(profile => profile.PersonId == query.Viewer, cancellationToken);
        var isMentorAlready = await db.Set<Mentorship>().AnyAsync(
            mentorship => mentorship.TraineeId == query.Viewer && mentorship.MentorId == query.Mentor
                && mentorship.Status != MentorshipStatus.Ended,
            cancellationToken);
        var mentor = row.profile;
        return new View(
            MentorCard.Of(mentor, row.person, viewer, clock.Today()),
            mentor.About,
            mentor.Rhythm?.Words(),
            [.. mentor.Formats.Each().Select(format => format.Words())],
            mentor.Languages,
            [.. mentor.Values.Select(value => value.Words())],
            [.. mentor.Style.Axes().Where(axis => axis.Answer is not null)],
            mentor.Availability,
            isOwn,
            requests.Contains(MentorRequestStatus.Requested),
            isMentorAlready);
    }
}
