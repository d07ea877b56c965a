using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Installations;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>
/// Somebody goes for good: running things end and those concerned are told, what is theirs alone disappears, and what two people share stays
/// with the other, without the name. All of it in one save, or nothing.
/// </summary>
public sealed class EraseMyAccount(AppDbContext db, IEnumerable<IPersonalData> parts, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Email">Typed, so that it is meant.</param>
    public sealed record Command(PersonId Person, string? Email);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var person = await db.Set<Person>().SingleAsync(candidate => candidate.Id == command.Person, cancellationToken);
        if (await RefusalAsync(person, command.Email, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        foreach (var part in parts)
        {
            if (await part.EraseAsync(person, cancellationToken) is { } problem)
            {
                return problem; // nothing is saved
            }
        }

        person.Erase(clock.GetUtcNow());
        audit.Record(person.Id, "account.erased", person.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }

    private async Task<Problem?> RefusalAsync(Person person, string? email, CancellationToken cancellationToken)
    {
        if (await db.IsDemonstrationAsync(cancellationToken))
        {
            return PersonalDataProblems.NobodyIsErasedHere;
        }

        if (Person.NormalizeEmail(email ?? "") != person.Email)
        {
            return PersonalDataProblems.NotYourAddress;
        }

        return person.Is(Roles.Administrator) && await db.Set<Person>().CountAsync(other => (other.Roles & Roles.Administrator) != Roles.None, cancellationToken) == 1
            ? PeopleProblems.LastAdministrator
            : null;
    }
}
