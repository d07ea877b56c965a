using Microsoft.AspNetCore.Identity;
using Vouch.App.Audit;
using Vouch.App.Features.Invitations;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

/// <summary>Proves that an address belongs to the account that names it.</summary>
public sealed class ConfirmEmail(UserManager<Account> accounts, AppDbContext db, InvitedPlaces places, AuditTrail audit)
{
    public sealed record Command(Guid AccountId, string EncodedToken);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync(command.AccountId.ToString()) is not { } account)
        {
            return AccountProblems.LinkNotValid;
        }

        var result = await accounts.ConfirmEmailAsync(account, ConfirmationMail.Decode(command.EncodedToken));
        if (!result.Succeeded)
        {
            return AccountProblems.LinkNotValid;
        }

        await places.TakeUpAsync(account.PersonId, cancellationToken);
        audit.Record(account.PersonId, "account.confirmed", account.PersonId.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
