using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>Mails a link to choose a new password. Whether the address has an account is told to nobody.</summary>
public sealed class RequestPasswordReset(UserManager<Account> accounts, AppDbContext db, Mailbox mailbox, IOptionsMonitor<SiteOptions> site)
{
    public async Task ExecuteAsync(string email, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(Person.NormalizeEmail(email)) is not { } account)
        {
            return;
        }

        var name = await db.Set<Person>().Where(person => person.Id == account.PersonId).Select(person => person.Name).SingleAsync(cancellationToken);
        var token = ConfirmationMail.Encode(await accounts.GeneratePasswordResetTokenAsync(account));
        mailbox.Queue(AccountMails.ResetPassword(name, account.Email!, site.CurrentValue.Link($"/account/reset/{account.Id}/{token}")));
        await db.SaveChangesAsync(cancellationToken);
    }
}
