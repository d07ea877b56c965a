using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Safety;

/// <summary>Somebody raises a concern with one person of the office, who hears by mail that there is one.</summary>
public sealed class RaiseFlag(AppDbContext db, Mailbox mailbox, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    public sealed record Command(PersonId By, PersonId Recipient, SafetyTopic Topic, string? Words);

    public async Task<Result<SafetyFlagId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == command.Recipient, cancellationToken) is not { } recipient)
        {
            return SafetyProblems.NotARecipient;
        }

        var raised = SafetyFlag.Raise(command.By, recipient, command.Topic, command.Words, clock.GetUtcNow());
        if (raised.Problem is { } problem)
        {
            return problem;
        }

        var flag = raised.Value;
        db.Add(flag);
        mailbox.Queue(SafetyMails.Raised(flag, recipient, site.Value));
        audit.Record(command.By, "safety-flag.raised", flag.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return flag.Id;
    }
}
