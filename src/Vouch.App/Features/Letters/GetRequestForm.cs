using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>What a trainee needs in front of them to ask for a letter.</summary>
public sealed class GetRequestForm(AppDbContext db, ReadRelationships readRelationships)
{
    public sealed record Query(PersonId Trainee, MentorshipId MentorshipId);

    public sealed record View(string TraineeName, string MentorName, IReadOnlyList<EvidenceCandidate> Evidence, bool TakesRequests);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var mentorship = await db.Set<Mentorship>().AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == query.MentorshipId && m.TraineeId == query.Trainee, cancellationToken);
        if (mentorship is null)
        {
            return Problem.NotFound;
        }

        var names = await db.Set<Person>().AsNoTracking()
            .Where(person => person.Id == mentorship.TraineeId || person.Id == mentorship.MentorId)
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var facts = (await readRelationships.ExecuteAsync([mentorship], cancellationToken))[mentorship.Id];
        return new View(names[mentorship.TraineeId], names[mentorship.MentorId], facts.Evidence,
            !await db.Set<ReminderTerms>().AnyAsync(terms => terms.WriterId == mentorship.MentorId && !terms.TakesRequests, cancellationToken));
    }
}
