using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Accounts;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts.Security;

/// <summary>One page for everything that opens an account.</summary>
public sealed class IndexModel(
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    GetAuthenticatorSetup getSetup,
    TurnOnAuthenticator turnOn,
    TurnOffAuthenticator turnOff,
    AddPasskey addPasskey,
    RemovePasskey removePasskey) : PageModel
{
    public sealed record PasskeyRow(string Id, string Name, DateTimeOffset AddedOn);

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public string PasskeyOptionsJson { get; private set; } = "";

    /// <summary>Null when an authenticator app is already asked for.</summary>
    public GetAuthenticatorSetup.View? Authenticator { get; private set; }

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task OnGetAsync() => await ShowAsync(await AccountAsync());

    public async Task<IActionResult> OnPostTurnOnAsync(CancellationToken cancellationToken)
    {
        var account = await AccountAsync();
        var result = await turnOn.ExecuteAsync(account, Code ?? "", cancellationToken);
        if (result.Succeeded)
        {
            RecoveryCodes = result.Value;
            await signIn.RefreshSignInAsync(account);
        }

        return await ShowWithAsync(account, result.Problem);
    }

    public async Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancellationToken)
    {
        var account = await AccountAsync();
        await turnOff.ExecuteAsync(account, cancellationToken);
        await signIn.RefreshSignInAsync(account);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? passkeyName, string? credential, CancellationToken cancellationToken)
    {
        var account = await AccountAsync();
        var problem = string.IsNullOrEmpty(credential)
            ? AccountProblems.PasskeyNotValid
            : await addPasskey.ExecuteAsync(account, passkeyName ?? "", credential, cancellationToken);
        return problem is null ? RedirectToPage() : await ShowWithAsync(account, problem);
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? credentialId, CancellationToken cancellationToken)
    {
        var account = await AccountAsync();
        return await removePasskey.ExecuteAsync(account, credentialId ?? "", cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage();
    }

    private async Task<Account> AccountAsync() =>
        await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in account is gone.");

    private async Task<IActionResult> ShowWithAsync(Account account, Problem? problem)
    {
        await ShowAsync(account);
        return problem is null ? Page() : this.PageWith(problem);
    }

    private async Task ShowAsync(Account account)
    {
        Passkeys = [.. (await accounts.GetPasskeysAsync(account))
            .Select(passkey => new PasskeyRow(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt))];
        PasskeyOptionsJson = await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Email! });
        Authenticator = account.TwoFactorEnabled ? null : await getSetup.ExecuteAsync(account);
    }
}
