using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor says from a mail when they are away, or that they are back; every clock stops between.</summary>
public sealed class SayLeave(AppDbContext db, MentorDesk desk, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Token">Of the mentor's desk.</param>
    /// <param name="FirstOn">First day of leave.</param>
    /// <param name="LastOn">Last day; null to take the leave back that begins on <paramref name="FirstOn"/>.</param>
    public sealed record Command(string Token, DateOnly FirstOn, DateOnly? LastOn);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(command.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var now = clock.GetUtcNow();
        var zone = await db.Set<Person>().Where(p => p.Id == mentorId).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var profile = await db.Set<MentorProfile>().SingleOrDefaultAsync(p => p.PersonId == mentorId, cancellationToken)
            ?? db.Add(MentorProfile.Invited(mentorId, now)).Entity;
        var problem = command.LastOn is { } lastOn
            ? profile.GoOnLeave(new Leave(command.FirstOn, lastOn), clock.TodayIn(zone), now)
            : profile.ComeBack(command.FirstOn, now);
        if (problem is not null)
        {
            return problem with { Field = "From" };
        }

        audit.Record(mentorId, command.LastOn is null ? "mentor.leave-ended" : "mentor.leave-said", mentorId.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
