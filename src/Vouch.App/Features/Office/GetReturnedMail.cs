using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Accounts;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>Whom mail does not reach, the latest first.</summary>
/// <remarks>Three queries.</remarks>
public sealed class GetReturnedMail(AppDbContext db, MailReturns returns, TimeProvider clock)
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(120);

    /// <param name="MayBeCorrected">The person has no account; whoever has one corrects the address themselves.</param>
    public sealed record Row(PersonId Id, string Name, string Email, DateTimeOffset At, string Why, bool MayBeCorrected);

    public async Task<IReadOnlyList<Row>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var lost = await returns.SinceAsync(clock.GetUtcNow() - Shown, cancellationToken);
        var emails = lost.Keys.ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(person => emails.Contains(person.Email)).ToListAsync(cancellationToken);
        var ids = people.ConvertAll(person => person.Id);
        var withAccount = await db.Set<Account>().Where(account => ids.Contains(account.PersonId)).Select(account => account.PersonId).ToListAsync(cancellationToken);
        return
        [
            .. people.Select(person => new Row(
                    person.Id, person.Name, person.Email, lost[person.Email].At, lost[person.Email].Why, !withAccount.Contains(person.Id)))
                .OrderByDescending(row => row.At).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
