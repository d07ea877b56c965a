using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Calendars;

namespace Vouch.App.Features.Mentorships;

/// <summary>A person takes their calendar away, and with it all that was known from it.</summary>
public sealed class ForgetBusyTimes(AppDbContext db, AuditTrail audit)
{
    public async Task ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<BusyCalendar>().Where(c => c.PersonId == person).ToListAsync(cancellationToken));
        audit.Record(person, "busy-times.forgotten", person.ToString());
        await db.SaveChangesAsync(cancellationToken);
    }
}
