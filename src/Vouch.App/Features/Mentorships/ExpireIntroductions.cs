using Microsoft.EntityFrameworkCore;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Introductions nobody answered in three weeks, or whose mentorship ended, come to nothing, and the address is erased. Nobody is told.</summary>
public sealed class ExpireIntroductions(AppDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 200;

    public string Name => "mentorships.expire-introductions";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var over = await db.Set<Introduction>()
            .Where(i => (i.Status == IntroductionStatus.WithMentor || i.Status == IntroductionStatus.WithTrainee || i.Status == IntroductionStatus.WithOther)
                && (i.OpenThrough < today || db.Set<Mentorship>().Any(m => m.Id == i.MentorshipId && m.Status == MentorshipStatus.Ended)))
            .OrderBy(i => i.OpenThrough)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        over.ForEach(introduction => introduction.Expire(now));
        await db.TrySaveAsync(cancellationToken); // an answer in this moment is better
    }
}
