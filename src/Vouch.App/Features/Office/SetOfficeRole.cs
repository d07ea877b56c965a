using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Accounts;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>
/// An administrator makes somebody an advisor or administrator, or takes it back. One administrator always remains. Whoever
/// loses a role is asked to sign in again.
/// </summary>
public sealed class SetOfficeRole(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId By, string Email, Roles Role, bool Has);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (command.Role is not (Roles.Advisor or Roles.Administrator))
        {
            return PeopleProblems.NotAnOfficeRole;
        }

        var email = Person.NormalizeEmail(command.Email);
        var person = await db.Set<Person>().SingleOrDefaultAsync(candidate => candidate.Email == email, cancellationToken);
        var account = person is null ? null : await db.Set<Account>().SingleOrDefaultAsync(candidate => candidate.PersonId == person.Id, cancellationToken);
        if (person is null || account is not { EmailConfirmed: true })
        {
            return PeopleProblems.NoSuchPerson;
        }

        if (command.Has)
        {
            person.Grant(command.Role);
        }
        else if (command.Role == Roles.Administrator && await db.Set<Person>().CountAsync(other => (other.Roles & Roles.Administrator) != Roles.None, cancellationToken) == 1)
        {
            return PeopleProblems.LastAdministrator;
        }
        else
        {
            person.Revoke(command.Role);
        }

        account.SecurityStamp = Id<Account>.New(clock.GetUtcNow()).ToString();
        audit.Record(command.By, $"office-role.{(command.Has ? "granted" : "revoked")}.{command.Role.ToString().ToLowerInvariant()}", person.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
