using Microsoft.AspNetCore.Identity;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

/// <summary>Asks for a code from now on, once the app has shown that it makes the right ones.</summary>
public sealed class TurnOnAuthenticator(UserManager<Account> accounts, AppDbContext db, AuditTrail audit)
{
    private const int RecoveryCodes = 10;

    /// <returns>Recovery codes; they are shown once and kept as hashes.</returns>
    public async Task<Result<IReadOnlyList<string>>> ExecuteAsync(Account account, string code, CancellationToken cancellationToken)
    {
        var typed = new string([.. code.Where(char.IsAsciiDigit)]);
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, typed))
        {
            return AccountProblems.WrongCode;
        }

        audit.Record(account.PersonId, "account.authenticator-on", account.PersonId.ToString());
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await db.SaveChangesAsync(cancellationToken);
        return (codes ?? []).ToArray();
    }
}
