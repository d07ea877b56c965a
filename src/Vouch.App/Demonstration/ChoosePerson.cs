using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Accounts;
using Vouch.App.Installations;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>Becomes one of the people of a demonstration. In an ordinary installation there is nobody to choose.</summary>
public sealed class ChoosePerson(AppDbContext db, UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail audit)
{
    public sealed record Command(string? Who);

    /// <summary>Answers with who one is now.</summary>
    public async Task<Result<DemonstrationPerson>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (!await db.IsDemonstrationAsync(cancellationToken))
        {
            return Problem.NotFound;
        }

        if (DemonstrationPerson.Find(command.Who) is not { } chosen)
        {
            return DemonstrationProblems.NobodyChosen;
        }

        await signIn.SignOutAsync();
        if (chosen.Email is null)
        {
            return chosen;
        }

        // Asked twice: only somebody made up, whatever address an account has.
        if (await accounts.FindByEmailAsync(chosen.Email) is not { } account
            || !await db.Set<Person>().AnyAsync(person => person.Id == account.PersonId && person.IsFictional, cancellationToken))
        {
            return Problem.NotFound;
        }

        await signIn.SignInAsync(account, isPersistent: false);
        audit.Record(account.PersonId, "demonstration.chosen", account.PersonId.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return chosen;
    }
}
