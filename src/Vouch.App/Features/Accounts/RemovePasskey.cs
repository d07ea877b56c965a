using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

/// <summary>Forgets a passkey, for example of a lost phone.</summary>
public sealed class RemovePasskey(UserManager<Account> accounts, AppDbContext db, AuditTrail audit)
{
    public async Task<Problem?> ExecuteAsync(Account account, string credentialId, CancellationToken cancellationToken)
    {
        if (!Base64Url.IsValid(credentialId))
        {
            return Problem.NotFound;
        }

        var result = await accounts.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(credentialId));
        if (!result.Succeeded)
        {
            return Problem.NotFound;
        }

        audit.Record(account.PersonId, "account.passkey-removed", account.PersonId.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
