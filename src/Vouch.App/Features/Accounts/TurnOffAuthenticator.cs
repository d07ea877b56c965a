using Microsoft.AspNetCore.Identity;
using Vouch.App.Audit;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Accounts;

/// <summary>Stops asking for a code, and forgets the secret.</summary>
public sealed class TurnOffAuthenticator(UserManager<Account> accounts, AppDbContext db, AuditTrail audit)
{
    public async Task ExecuteAsync(Account account, CancellationToken cancellationToken)
    {
        audit.Record(account.PersonId, "account.authenticator-off", account.PersonId.ToString());
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await db.SaveChangesAsync(cancellationToken);
    }
}
