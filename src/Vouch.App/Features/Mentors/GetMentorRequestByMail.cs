using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>What the link in a mail shows. Reading changes nothing.</summary>
public sealed class GetMentorRequestByMail(AppDbContext db, SignedLinks links, TimeProvider clock)
{
    public sealed record Query(string Token, LinkPurpose Purpose);

    public sealed record View(string MentorName, ReceivedRequest Request, int OpenPlaces, int PlacesTaken);

    /// <returns>Null when the link opens nothing any more.</returns>
    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, query.Purpose, cancellationToken) is not { } link)
        {
            return null;
        }

        var id = new MentorRequestId(link.TargetId);
        var row = await (
            from request in db.Set<MentorRequest>().AsNoTracking()
            join trainee in db.Set<Person>().AsNoTracking() on request.TraineeId equals trainee.Id
            join mentor in db.Set<Person>().AsNoTracking() on request.MentorId equals mentor.Id
            join mentorProfile in db.Set<MentorProfile>().AsNoTracking() on request.MentorId equals mentorProfile.PersonId
            join profile in db.Set<TraineeProfile>().AsNoTracking() on request.TraineeId equals profile.PersonId into profiles
            from profile in profiles.DefaultIfEmpty()
            where request.Id == id && request.Status == MentorRequestStatus.Requested
            select new { request, trainee, mentor, mentorProfile, profile }).SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new(
                row.mentor.Name,
                ReceivedRequest.Of(row.request, row.mentorProfile, row.mentor, row.trainee, row.profile, clock.Today()),
                row.mentorProfile.OpenPlaces,
                row.mentorProfile.PlacesTaken);
    }
}
