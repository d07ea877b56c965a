using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Features.Mentors;
using Vouch.App.Installations;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>
/// Adds people to one side of a cohort from pasted lines, or everybody who could join. Whom Vouch does not know yet becomes known: a
/// trainee is invited to make an account; a mentor hears nothing before a run is published. All lines are taken, or none.
/// </summary>
public sealed class AddCohortPeople(AppDbContext db, Mailbox mailbox, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    public const int MostLines = 5000;

    /// <param name="Lines">One person a line, "Name &lt;address&gt;" or "Name, address"; null for everybody who could join.</param>
    public sealed record Command(PersonId By, CohortId CohortId, Party Side, string? Lines);

    /// <param name="Added">People new to the cohort.</param>
    /// <param name="Invited">Of these, unknown to Vouch before.</param>
    public sealed record Reply(int Added, int Invited, IReadOnlyList<Problem> Problems);

    public async Task<Reply> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var cohort = await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.CohortId, cancellationToken);
        if (cohort is null)
        {
            return new(0, 0, [Problem.NotFound]);
        }

        if (command.Lines is null)
        {
            var everybody = await db.NotYetIn(command.CohortId, command.Side).ToListAsync(cancellationToken);
            return await SaveAsync(command, everybody, 0, cancellationToken);
        }

        var (lines, problems) = PersonLines.ReadAll(command.Lines, MostLines);
        if (problems.Count > 0)
        {
            return new(0, 0, problems);
        }

        var known = await db.PeopleByEmailAsync(lines.Select(line => line.Email), cancellationToken);
        var unknown = lines.Where(line => !known.ContainsKey(line.Email)).DistinctBy(line => line.Email).ToList();
        if (unknown.Count > 0 && await db.IsDemonstrationAsync(cancellationToken))
        {
            return new(0, 0, [CohortPeopleProblems.NothingRealHere]);
        }

        foreach (var line in unknown)
        {
            var person = line.ToPerson(RoleOf(command.Side), clock.GetUtcNow());
            db.Add(person);
            known[person.Email] = person;
            if (command.Side == Party.Trainee)
            {
                mailbox.Queue(CohortMails.Welcome(person, cohort.Name, site.Value.Link("/account/sign-up")));
            }
        }

        await ReadyMentorsAsync(command.Side, known.Values, cancellationToken);
        var members = await db.Set<CohortMember>()
            .Where(member => member.CohortId == command.CohortId && member.Side == command.Side)
            .Select(member => member.PersonId)
            .ToHashSetAsync(cancellationToken);
        return await SaveAsync(
            command, [.. lines.Select(line => known[line.Email].Id).Distinct().Where(id => !members.Contains(id))], unknown.Count, cancellationToken);
    }

    private static Roles RoleOf(Party side) => side == Party.Mentor ? Roles.Mentor : Roles.Trainee;

    private async Task<Reply> SaveAsync(Command command, List<PersonId> people, int invited, CancellationToken cancellationToken)
    {
        db.AddRange(people.Select(person => CohortMember.Of(command.CohortId, person, command.Side)));
        audit.Record(command.By, $"cohort.{command.Side}s-added", command.CohortId.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken) is { } problem
            ? new(0, 0, [problem])
            : new(people.Count, invited, []);
    }

    // Somebody without a mentor's profile has one place, in no directory until they say otherwise.
    private async Task ReadyMentorsAsync(Party side, IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        if (side != Party.Mentor)
        {
            return;
        }

        var have = await db.WithMentorProfileAsync(people, cancellationToken);
        foreach (var person in people)
        {
            person.Grant(Roles.Mentor);
            if (!have.Contains(person.Id))
            {
                db.Add(MentorProfile.Invited(person.Id, clock.GetUtcNow()));
            }
        }
    }
}
