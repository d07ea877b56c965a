using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Vouch.App.Mail;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>Queues the mail that proves an address.</summary>
public sealed class ConfirmationMail(UserManager<Account> accounts, Mailbox mailbox, IOptionsMonitor<SiteOptions> site)
{
    public async Task QueueAsync(Account account, Person person)
    {
        var token = await accounts.GenerateEmailConfirmationTokenAsync(account);
        var url = site.CurrentValue.Link($"/account/confirm/{account.Id}/{Encode(token)}");
        mailbox.Queue(AccountMails.Confirm(person.Name, account.Email!, url));
    }

    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The token of a link; empty, which nothing accepts, when the link was mangled.</summary>
    public static string Decode(string encoded)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(encoded));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
