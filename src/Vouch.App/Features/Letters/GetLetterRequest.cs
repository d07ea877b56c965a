using Microsoft.EntityFrameworkCore;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Readiness;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>
/// One request as its trainee may see it: what was asked, where it stands, and after a no whom to turn to. It reads neither
/// the draft, nor the letter's text, nor the reason of a no.
/// </summary>
public sealed class GetLetterRequest(AppDbContext db, ReadRelationships readRelationships, LetterPeople people, MailReturns returns, LetterPapers papers, TimeProvider clock)
{
    public sealed record Query(PersonId Trainee, LetterRequestId RequestId);

    public sealed record View(
        LetterRequestId Id,
        string TraineeName,
        string WriterName,
        LetterPurpose Purpose,
        string Specialty,
        string HopesFor,
        LetterRequestStatus Status,
        DateOnly WantedOn,
        DateOnly DeadlineOn,
        int DaysLeft,
        AccessChoice Access,
        string? WaiverSignedAs,
        DateTimeOffset? WaiverSignedAt,
        DateTimeOffset? WaiverRevokedAt,
        IReadOnlyList<Destination> Destinations,
        IReadOnlyList<EvidenceItem> Evidence,
        LetterId? ReadableLetter,
        IReadOnlyList<Onward> Next,
        MailReturn? CameBack,
        string Suggestion,
        IReadOnlyList<LetterPapers.Paper> Papers)
    {
        public bool IsSigned => Status.IsSigned();

        public bool CanBeNudged => Status is LetterRequestStatus.Requested or LetterRequestStatus.Accepted
            or LetterRequestStatus.Writing or LetterRequestStatus.Signed;

        public bool CanBeWithdrawn => Status is LetterRequestStatus.Requested or LetterRequestStatus.Accepted or LetterRequestStatus.Writing;

        public bool CanAttach => CanBeWithdrawn;

        public bool CanRevokeWaiver => WaiverSignedAt is not null && WaiverRevokedAt is null;
    }

    public sealed record Destination(string ServiceCode, string ServiceName, string ReferenceLabel, string Reference, bool IsHandedOver, bool IsConfirmed);

    public sealed record Onward(MentorshipId MentorshipId, string MentorName, ReadinessLevel Level, string? NextStep);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == query.RequestId && r.TraineeId == query.Trainee, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        return new View(
            request.Id,
            trainee.Name,
            writer.Name,
            request.Purpose,
            request.Specialty,
            request.HopesFor,
            request.Status,
            request.WantedOn,
            request.DeadlineOn,
            request.DeadlineOn.DayNumber - DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber,
            request.Access,
            request.Waiver?.SignedAs,
            request.Waiver?.SignedAt,
            request.Waiver?.RevokedAt,
            [.. request.Destinations.Select(d => new Destination(
                d.ServiceCode, d.Service.Name, d.Service.ReferenceLabel, d.Reference, d.IsHandedOver, d.IsConfirmed))],
            request.Evidence,
            await ReadableAsync(request, cancellationToken),
            request.Status is LetterRequestStatus.Declined or LetterRequestStatus.Expired ? await OnwardAsync(request, cancellationToken) : [],
            request.IsOpen ? (await returns.OfAsync([writer.Email], cancellationToken)).GetValueOrDefault(writer.Email) : null,
            request.Suggestion,
            await papers.OfAsync(request.Id, cancellationToken));
    }

    // The condition is Letter.MayBeReadBy for the trainee, asked of the database so that a waived letter is not even loaded.
    private async Task<LetterId?> ReadableAsync(LetterRequest request, CancellationToken cancellationToken) =>
        await db.Set<Letter>().Where(letter => letter.RequestId == request.Id && !letter.AccessWaived && letter.SupersededAt == null && letter.ErasedAt == null)
            .Select(letter => (LetterId?)letter.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<Onward>> OnwardAsync(LetterRequest declined, CancellationToken cancellationToken)
    {
        var mentorships = await db.Set<Mentorship>().AsNoTracking()
            .Where(mentorship => mentorship.TraineeId == declined.TraineeId && mentorship.Status != MentorshipStatus.Ended
                && !db.Set<ReminderTerms>().Any(terms => terms.WriterId == mentorship.MentorId && !terms.TakesRequests))
            .ToListAsync(cancellationToken);
        var asked = await db.Set<LetterRequest>()
            .Where(r => r.TraineeId == declined.TraineeId && r.Purpose == declined.Purpose && r.Specialty == declined.Specialty
                && r.Status != LetterRequestStatus.Draft && r.Status != LetterRequestStatus.Withdrawn && r.Status != LetterRequestStatus.Expired)
            .Select(r => r.WriterId)
            .ToListAsync(cancellationToken);
        var facts = await readRelationships.ExecuteAsync(mentorships, cancellationToken);
        var ranked = OnwardMentor.Rank(
            mentorships.Select(mentorship => (mentorship.MentorId, facts[mentorship.Id])),
            asked.ToHashSet(),
            Competency.FrameworkFor(declined.Purpose));
        var ids = ranked.Select(mentor => mentor.MentorId).ToList();
        var names = await db.Set<Person>().AsNoTracking()
            .Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return [.. ranked.Select(mentor => new Onward(
            mentorships.First(mentorship => mentorship.MentorId == mentor.MentorId).Id,
            names[mentor.MentorId],
            mentor.Readiness.Level,
            mentor.NextStep?.NextStep))];
    }
}
