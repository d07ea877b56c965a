using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Safety;

/// <summary>One of the two closes a concern; the other hears that it is closed.</summary>
public sealed class CloseFlag(AppDbContext db, Mailbox mailbox, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    public sealed record Command(PersonId By, SafetyFlagId Id);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var flag = await db.Set<SafetyFlag>().SingleOrDefaultAsync(candidate => candidate.Id == command.Id, cancellationToken);
        if (flag is null)
        {
            return Problem.NotFound;
        }

        if (flag.Close(command.By, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        var otherId = flag.RaisedById == command.By ? flag.RecipientId : flag.RaisedById;
        var other = await db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == otherId, cancellationToken);
        mailbox.Queue(SafetyMails.Closed(flag, other, site.Value));
        audit.Record(command.By, "safety-flag.closed", flag.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
