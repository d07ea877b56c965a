using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee leaves a line; a place that was kept for them goes to the next.</summary>
public sealed class LeaveWaitlist(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, WaitlistEntryId Entry);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.Set<WaitlistEntry>().SingleOrDefaultAsync(entry => entry.Id == command.Entry, cancellationToken) is not { } entry)
        {
            return Problem.NotFound;
        }

        var mentor = await db.Set<MentorProfile>().SingleAsync(profile => profile.PersonId == entry.MentorId, cancellationToken);
        if (entry.Leave(command.Trainee, mentor, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        audit.Record(command.Trainee, "waitlist.left", entry.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
