using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Accounts;
using Vouch.App.Features.Mentors;
using Vouch.App.Files;
using Vouch.App.Files.Lists;
using Vouch.App.Installations;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>
/// An office invites a whole list. A dry run says what each line comes to; on confirmation everybody new is written to in one save, and an
/// address that was written to before is never written to again by a list. Lines that cannot be read are passed over and named.
/// </summary>
public sealed class InvitePeople(
    AppDbContext db, ListUploads uploads, InvitationMails mails, InvitedPlaces places, AuditTrail audit, TimeProvider clock)
{
    public const int MostMegabytes = PeopleFile.MostMegabytes;

    private const int Piece = 500;

    /// <param name="Content">The list; null to take the one a dry run kept.</param>
    /// <param name="KeptAs">What the dry run's report called it.</param>
    /// <param name="Role">For lines that name none.</param>
    /// <param name="Cohort">For lines that name none.</param>
    public sealed record Command(PersonId By, string FileName, byte[]? Content, string? KeptAs, Roles Role, CohortId? Cohort, bool DryRun);

    /// <param name="KeptAs">After a dry run with somebody to invite: what to say to go on.</param>
    public sealed record Report(bool IsDone, string? KeptAs, IReadOnlyList<ListedPerson> Lines, Problem? Problem)
    {
        public int Count(ListedOutcome outcome) => Lines.Count(line => line.Outcome == outcome);
    }

    public async Task<Report> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if ((command.Content ?? uploads.Find(command.KeptAs)) is not { } content)
        {
            return Refused(InvitationListProblems.ListGone);
        }

        if (content.Length > MostMegabytes << 20)
        {
            return Refused(InvitationListProblems.TooLarge(MostMegabytes));
        }

        var cohorts = await db.Set<Cohort>().AsNoTracking().OrderBy(cohort => cohort.Id).ToListAsync(cancellationToken);
        if (command.Cohort is { } chosen && cohorts.TrueForAll(cohort => cohort.Id != chosen))
        {
            return Refused(InvitationListProblems.UnknownCohort);
        }

        var byName = new Dictionary<string, CohortId>(StringComparer.OrdinalIgnoreCase);
        cohorts.ForEach(cohort => byName.TryAdd(cohort.Name, cohort.Id));
        var read = new InvitationList(command.Role, command.Cohort, byName).Read(command.FileName, content);
        if (read.Problem is { } unreadable)
        {
            return Refused(unreadable);
        }

        var emails = read.Value.Where(line => line.Read.Succeeded).Select(line => line.Read.Value.Email).Distinct().ToList();
        var known = await db.PeopleByEmailAsync(emails, cancellationToken);
        var lines = ListedPerson.Sort(read.Value, await WithAccountAsync(known.Values, cancellationToken), await EarlierAsync(emails, cancellationToken), clock.GetUtcNow());
        if (command.DryRun)
        {
            return new(false, uploads.Keep(content), lines, null);
        }

        return await db.IsDemonstrationAsync(cancellationToken)
            ? Refused(InvitationListProblems.NothingRealHere)
            : await InviteAsync(command.By, lines, known, cohorts.ToDictionary(cohort => cohort.Id, cohort => cohort.Name), cancellationToken);
    }

    private async Task<Report> InviteAsync(
        PersonId by, IReadOnlyList<ListedPerson> lines, Dictionary<string, Person> known, Dictionary<CohortId, string> cohorts, CancellationToken cancellationToken)
    {
        var office = await db.Set<Person>().SingleAsync(person => person.Id == by, cancellationToken);
        foreach (var line in lines.Where(line => line.Outcome == ListedOutcome.WillBeInvited))
        {
            var invitation = Invitation.Create(line.Details!, by, clock.GetUtcNow()).Value;
            db.Add(invitation);
            mails.Send(invitation, office, invitation.CohortId is { } cohort ? cohorts[cohort] : null);
            audit.Record(by, "invitation.sent", invitation.Id.ToString());
        }

        await places.PlaceAsync(
            [.. lines.Where(line => line is { Outcome: ListedOutcome.AlreadyHere, Details.CohortId: not null })
                .Select(line => (known[line.Details!.Email], line.Details.Role, line.Details.CohortId))],
            cancellationToken);
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken) is { } problem ? Refused(problem) : new(true, null, lines, null);
    }

    private static Report Refused(Problem problem) => new(false, null, [], problem);

    private async Task<HashSet<string>> WithAccountAsync(IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in people.Chunk(Piece))
        {
            var ids = piece.Select(person => person.Id).ToList();
            var with = await db.Set<Account>().Where(account => ids.Contains(account.PersonId)).Select(account => account.PersonId).ToHashSetAsync(cancellationToken);
            here.UnionWith(piece.Where(person => with.Contains(person.Id)).Select(person => person.Email));
        }

        return here;
    }

    private async Task<Dictionary<string, Invitation>> EarlierAsync(List<string> emails, CancellationToken cancellationToken)
    {
        var earlier = new Dictionary<string, Invitation>(StringComparer.Ordinal);
        foreach (var piece in emails.Chunk(Piece))
        {
            foreach (var invitation in await db.Set<Invitation>().AsNoTracking().Where(invitation => piece.Contains(invitation.Email)).ToListAsync(cancellationToken))
            {
                earlier[invitation.Email] = invitation;
            }
        }

        return earlier;
    }
}
