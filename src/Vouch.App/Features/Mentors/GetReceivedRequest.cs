using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>One open request as its mentor reads it, signed in or through the link in the mail. Reading changes nothing.</summary>
public sealed class GetReceivedRequest(AppDbContext db, SignedLinks links, TimeProvider clock)
{
    public sealed record Query
    {
        private Query()
        {
        }

        internal (PersonId Mentor, MentorRequestId Request)? FromAccount { get; private init; }

        internal (string Token, LinkPurpose Purpose)? ByMail { get; private init; }

        public static Query SignedIn(PersonId mentor, MentorRequestId request) => new() { FromAccount = (mentor, request) };

        public static Query Mailed(string token, LinkPurpose purpose) => new() { ByMail = (token, purpose) };
    }

    public sealed record View(string MentorName, ReceivedRequest Request, int Capacity, int PlacesTaken)
    {
        public int OpenPlaces => Capacity - PlacesTaken;
    }

    /// <returns>Null when there is nothing to answer: not theirs, not open, or the link opens nothing any more.</returns>
    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await WhoAsync(query, cancellationToken) is not { } who)
        {
            return null;
        }

        var row = await (
            from request in db.Set<MentorRequest>().AsNoTracking()
            join trainee in db.Set<Person>().AsNoTracking() on request.TraineeId equals trainee.Id
            join mentor in db.Set<Person>().AsNoTracking() on request.MentorId equals mentor.Id
            join mentorProfile in db.Set<MentorProfile>().AsNoTracking() on request.MentorId equals mentorProfile.PersonId
            join profile in db.Set<TraineeProfile>().AsNoTracking() on request.TraineeId equals profile.PersonId into profiles
            from profile in profiles.DefaultIfEmpty()
            where request.Id == who.Request && request.MentorId == who.Mentor && request.Status == MentorRequestStatus.Requested
            select new { request, trainee, mentor, mentorProfile, profile }).SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new(
                row.mentor.Name,
                ReceivedRequest.Of(row.request, row.mentorProfile, row.mentor, row.trainee, row.profile, clock.Today()),
                row.mentorProfile.Capacity,
                row.mentorProfile.PlacesTaken);
    }

    private async Task<(PersonId Mentor, MentorRequestId Request)?> WhoAsync(Query query, CancellationToken cancellationToken)
    {
        if (query.ByMail is not { } mail)
        {
            return query.FromAccount;
        }

        return await links.FindAsync(mail.Token, mail.Purpose, cancellationToken) is { } link
            ? (link.PersonId, new MentorRequestId(link.TargetId))
            : null;
    }
}
