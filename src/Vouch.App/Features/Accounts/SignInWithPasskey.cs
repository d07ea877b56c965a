using Microsoft.AspNetCore.Identity;
using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

/// <summary>Signs in with what a device's passkey answered.</summary>
public sealed class SignInWithPasskey(SignInManager<Account> signIn)
{
    /// <param name="credentialJson">What the browser's <c>navigator.credentials.get</c> answered.</param>
    public async Task<Problem?> ExecuteAsync(string credentialJson)
    {
        var result = await signIn.PasskeySignInAsync(credentialJson);
        return result switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => AccountProblems.LockedOut,
            _ => AccountProblems.PasskeyNotValid,
        };
    }
}
