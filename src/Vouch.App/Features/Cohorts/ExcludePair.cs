using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>The office names two people of a cohort who are never paired, or takes that back.</summary>
public sealed class ExcludePair(AppDbContext db, AuditTrail audit)
{
    /// <param name="Reason">Null takes the exclusion back.</param>
    public sealed record Command(PersonId By, CohortId CohortId, string? MentorEmail, string? TraineeEmail, ExclusionReason? Reason);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await MemberAsync(command.CohortId, Party.Mentor, command.MentorEmail, cancellationToken) is not { } mentor)
        {
            return CohortProblems.NotInCohort(Party.Mentor);
        }

        if (await MemberAsync(command.CohortId, Party.Trainee, command.TraineeEmail, cancellationToken) is not { } trainee)
        {
            return CohortProblems.NotInCohort(Party.Trainee);
        }

        if (command.Reason is not { } reason)
        {
            await db.Set<CohortExclusion>()
                .Where(exclusion => exclusion.CohortId == command.CohortId && exclusion.MentorId == mentor && exclusion.TraineeId == trainee)
                .ExecuteDeleteAsync(cancellationToken);
            return null;
        }

        var excluded = CohortExclusion.Of(command.CohortId, mentor, trainee, reason);
        if (excluded.Problem is { } problem)
        {
            return problem;
        }

        db.Add(excluded.Value);
        audit.Record(command.By, "cohort.pair-excluded", command.CohortId.ToString());
        return await db.TrySaveAsync(onDuplicate: CohortProblems.AlreadyExcluded, cancellationToken);
    }

    private async Task<PersonId?> MemberAsync(CohortId cohort, Party side, string? address, CancellationToken cancellationToken)
    {
        var email = Person.NormalizeEmail(address ?? "");
        return await db.Set<Person>()
            .Where(person => person.Email == email && db.Set<CohortMember>().Any(
                member => member.CohortId == cohort && member.Side == side && member.PersonId == person.Id))
            .Select(person => (PersonId?)person.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
