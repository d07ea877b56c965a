using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Readiness;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>Tells a trainee which letter a relationship can support today, and what is still thin.</summary>
public sealed class GetReadiness(AppDbContext db, ReadRelationships readRelationships)
{
    public sealed record Query(PersonId Trainee, MentorshipId MentorshipId, LetterPurpose Purpose);

    public sealed record View(
        MentorshipId MentorshipId,
        string MentorName,
        DateOnly StartedOn,
        LetterReadiness Readiness,
        IReadOnlyList<Competency> Competencies,
        IReadOnlyList<EvidenceCandidate> Evidence);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var mentorship = await db.Set<Mentorship>().AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == query.MentorshipId && m.TraineeId == query.Trainee, cancellationToken);
        if (mentorship is null)
        {
            return Problem.NotFound;
        }

        var mentor = await db.Set<Person>().AsNoTracking()
            .Where(person => person.Id == mentorship.MentorId).Select(person => person.Name).SingleAsync(cancellationToken);
        var facts = (await readRelationships.ExecuteAsync([mentorship], cancellationToken))[mentorship.Id];
        var framework = Competency.FrameworkFor(query.Purpose);
        return new View(
            mentorship.Id, mentor, mentorship.StartedOn, LetterReadiness.Of(facts, framework), Competency.Of(framework), facts.Evidence);
    }
}
