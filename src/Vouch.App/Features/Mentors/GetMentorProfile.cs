using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Waiting;
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
        bool IsMentorAlready,
        Line? Waiting);

    /// <summary>The line for a place, when there is one to stand in.</summary>
    /// <param name="Ahead">How many are before the viewer, or would be.</param>
    /// <param name="IsIn">Whether the viewer stands in it.</param>
    /// <param name="OfferEndsAt">Until then a place is kept for the viewer; in their zone.</param>
    public sealed record Line(int Ahead, bool IsIn, DateTimeOffset? OfferEndsAt, WaitEstimate Wait);

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
            requests.Contains(MentorRequestStatus.Requested) || requests.Contains(MentorRequestStatus.Planned),
            isMentorAlready,
            isOwn || isMentorAlready || !mentor.IsAccepting ? null : await LineAsync(mentor, query.Viewer, cancellationToken));
    }

    private async Task<Line?> LineAsync(MentorProfile mentor, PersonId viewer, CancellationToken cancellationToken)
    {
        var line = await db.LineOf(mentor.PersonId).AsNoTracking().ToListAsync(cancellationToken);
        var own = line.FindIndex(entry => entry.TraineeId == viewer);
        if (own < 0 && mentor.OpenPlaces > 0 && !line.Exists(entry => entry.Status == WaitlistStatus.Waiting))
        {
            return null;
        }

        var ahead = own < 0 ? line.Count : own;
        var wait = await db.WaitsAsync(mentor, clock.Today(), cancellationToken);
        return new(ahead, own >= 0, own < 0 ? null : line[own].OfferEndsAt.In(await db.ZoneOfAsync(viewer, cancellationToken)), wait(ahead + 1));
    }
}
