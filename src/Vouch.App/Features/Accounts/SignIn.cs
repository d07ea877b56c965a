using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>Signs in with a password; a second factor, where set up, is asked for on the next page.</summary>
public sealed class SignIn(
    SignInManager<Account> signIn, UserManager<Account> accounts, AppDbContext db, ConfirmationMail confirmation, AuditTrail audit)
{
    public sealed record Command(string Email, string Password, bool StaySignedIn);

    public enum Outcome
    {
        SignedIn,
        SecondFactorNeeded,
    }

    public async Task<Result<Outcome>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(Person.NormalizeEmail(command.Email)) is not { } account)
        {
            return AccountProblems.WrongCredentials;
        }

        var result = await signIn.PasswordSignInAsync(account, command.Password, command.StaySignedIn, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return Outcome.SecondFactorNeeded;
        }

        if (result.Succeeded)
        {
            audit.Record(account.PersonId, "account.signed-in", account.PersonId.ToString());
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.SignedIn;
        }

        if (result.IsLockedOut)
        {
            return AccountProblems.LockedOut;
        }

        // "Not confirmed" is told only to somebody who knows the password.
        if (!account.EmailConfirmed && await accounts.CheckPasswordAsync(account, command.Password))
        {
            var person = await db.Set<Person>().AsNoTracking().SingleAsync(candidate => candidate.Id == account.PersonId, cancellationToken);
            await confirmation.QueueAsync(account, person);
            await db.SaveChangesAsync(cancellationToken);
            return AccountProblems.NotConfirmed;
        }

        return AccountProblems.WrongCredentials;
    }
}
