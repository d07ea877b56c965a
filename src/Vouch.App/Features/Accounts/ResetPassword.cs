using Microsoft.AspNetCore.Identity;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

/// <summary>Takes a new password from somebody who holds the mailed link; that also proves the address and lifts a lockout.</summary>
public sealed class ResetPassword(UserManager<Account> accounts, AppDbContext db, AuditTrail audit)
{
    public sealed record Command(Guid AccountId, string EncodedToken, string NewPassword);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync(command.AccountId.ToString()) is not { } account)
        {
            return AccountProblems.LinkNotValid;
        }

        var result = await accounts.ResetPasswordAsync(account, ConfirmationMail.Decode(command.EncodedToken), command.NewPassword);
        if (!result.Succeeded)
        {
            return result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken))
                ? AccountProblems.LinkNotValid
                : AccountProblems.WeakPassword(string.Join(" ", result.Errors.Select(error => error.Description)));
        }

        account.EmailConfirmed = true;
        await accounts.SetLockoutEndDateAsync(account, null);
        audit.Record(account.PersonId, "account.password-reset", account.PersonId.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
