using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee takes a request back; the link in the mentor's mail stops working in the same save.</summary>
public sealed class WithdrawMentorRequest(AppDbContext db, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, MentorRequestId Request);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var request = await db.Set<MentorRequest>().SingleOrDefaultAsync(r => r.Id == command.Request, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        if (request.Withdraw(command.Trainee, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        if (request.HoldsPlace)
        {
            request.GiveBackHeldPlace(
                await db.Set<MentorProfile>().SingleAsync(profile => profile.PersonId == request.MentorId, cancellationToken), clock.GetUtcNow());
        }

        await links.RevokeAsync(request.Id.Value, request.Purpose(), cancellationToken);
        audit.Record(command.Trainee, "mentor-request.withdrawn", request.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
