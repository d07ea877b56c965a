using Microsoft.AspNetCore.Identity;
using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

/// <summary>Finishes a sign-in with the code of an authenticator app, or with one of the recovery codes.</summary>
public sealed class EnterSecondFactor(SignInManager<Account> signIn)
{
    public async Task<Problem?> ExecuteAsync(string code)
    {
        var typed = new string([.. code.Where(character => !char.IsWhiteSpace(character))]);
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(typed.Replace("-", "", StringComparison.Ordinal), isPersistent: false, rememberClient: false);
        if (!result.Succeeded && !result.IsLockedOut)
        {
            result = await signIn.TwoFactorRecoveryCodeSignInAsync(typed);
        }

        return result switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => AccountProblems.LockedOut,
            _ => AccountProblems.WrongCode,
        };
    }
}
