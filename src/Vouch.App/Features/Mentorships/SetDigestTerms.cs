using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor says how often they want to hear what waits for them.</summary>
public sealed class SetDigestTerms(AppDbContext db, MentorDesk desk, TimeProvider clock)
{
    public sealed record Command(string Token, DigestRhythm Rhythm, DayOfWeek Day);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(command.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var terms = await db.Set<DigestTerms>().SingleOrDefaultAsync(t => t.MentorId == mentorId, cancellationToken)
            ?? db.Add(DigestTerms.Default(mentorId)).Entity;
        return terms.Set(command.Rhythm, command.Day, clock.GetUtcNow()) ?? await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
