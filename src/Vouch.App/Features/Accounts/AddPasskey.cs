using Microsoft.AspNetCore.Identity;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

/// <summary>Keeps a passkey that the person's device has just made for this site.</summary>
public sealed class AddPasskey(SignInManager<Account> signIn, UserManager<Account> accounts, AppDbContext db, AuditTrail audit)
{
    private const int MostPasskeys = 20;

    /// <param name="credentialJson">What the browser's <c>navigator.credentials.create</c> answered.</param>
    public async Task<Problem?> ExecuteAsync(Account account, string name, string credentialJson, CancellationToken cancellationToken)
    {
        if ((await accounts.GetPasskeysAsync(account)).Count >= MostPasskeys)
        {
            return AccountProblems.TooManyPasskeys;
        }

        var attestation = await signIn.PerformPasskeyAttestationAsync(credentialJson);
        if (!attestation.Succeeded)
        {
            return AccountProblems.PasskeyNotValid;
        }

        attestation.Passkey.Name = name.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, 60)] : "Passkey";
        audit.Record(account.PersonId, "account.passkey-added", account.PersonId.ToString());
        var result = await accounts.AddOrUpdatePasskeyAsync(account, attestation.Passkey);
        return result.Succeeded ? await db.TrySaveAsync(cancellationToken) : AccountProblems.PasskeyNotValid;
    }
}
