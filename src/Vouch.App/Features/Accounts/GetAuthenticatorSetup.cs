using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Vouch.App.Features.Accounts;

/// <summary>What somebody needs to pair an authenticator app: the secret in words, and as a picture.</summary>
public sealed class GetAuthenticatorSetup(UserManager<Account> accounts)
{
    /// <param name="Key">The shared secret, Base32, in groups of four.</param>
    /// <param name="PictureSvg">A QR code of the otpauth address.</param>
    public sealed record View(string Key, string PictureSvg);

    public async Task<View> ExecuteAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = await accounts.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(key))
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            key = (await accounts.GetAuthenticatorKeyAsync(account))!;
        }

        var address = $"otpauth://totp/Vouch:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer=Vouch&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return new View(string.Join(' ', key.Chunk(4).Select(group => new string(group))), picture.GetGraphic(4));
    }
}
