using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Vouch.App.Features.Accounts;

namespace Vouch.Web.Host;

/// <summary>Writes the sign-in anew after the person's name or roles have changed, so that the next page knows them.</summary>
public sealed class CurrentSignIn(UserManager<Account> accounts, SignInManager<Account> signIn)
{
    public async Task RefreshAsync(ClaimsPrincipal user)
    {
        if (await accounts.GetUserAsync(user) is { } account)
        {
            await signIn.RefreshSignInAsync(account);
        }
    }
}
