using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Installations;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>Makes the first account of an installation, which is an ordinary one from then on; whoever starts it is trusted, once.</summary>
public sealed class CreateFirstAdministrator(
    AppDbContext db, UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(string Name, string Email, string Password, bool SignIn);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return AccountProblems.AlreadySetUp;
        }

        var created = Person.Create(command.Name, command.Email, Roles.Administrator | Roles.Advisor, clock.GetUtcNow());
        if (created.Problem is { } problem)
        {
            return problem;
        }

        var person = created.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(person);
        db.Add(Installation.SetUp(InstallationKind.Ordinary, clock.GetUtcNow()));
        audit.Record(person.Id, "account.first-administrator", person.Id.ToString());
        if (await db.TrySaveAsync(AccountProblems.AlreadySetUp, cancellationToken) is { } tooLate)
        {
            return tooLate;
        }

        var account = new Account
        {
            Id = Id<Account>.New(clock.GetUtcNow()).Value,
            UserName = person.Email,
            Email = person.Email,
            EmailConfirmed = true,
            PersonId = person.Id,
        };
        var result = await accounts.CreateAsync(account, command.Password);
        if (!result.Succeeded)
        {
            return AccountProblems.WeakPassword(string.Join(" ", result.Errors.Select(error => error.Description)));
        }

        await transaction.CommitAsync(cancellationToken);
        if (command.SignIn)
        {
            await signIn.SignInAsync(account, isPersistent: false);
        }

        return null;
    }
}
