using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

internal static class CompactAccess
{
    /// <summary>The latest version of a mentorship's compact, tracked.</summary>
    public static Task<Compact?> LatestCompactAsync(this AppDbContext db, MentorshipId id, CancellationToken cancellationToken) =>
        db.Set<Compact>()
            .Where(compact => compact.MentorshipId == id)
            .OrderByDescending(compact => compact.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>What follows when a version comes into force: the one before gives way and the pair meets as agreed.</summary>
    public static async Task TakeEffectAsync(this AppDbContext db, Compact compact, Mentorship mentorship, CancellationToken cancellationToken)
    {
        var earlier = await db.Set<Compact>()
            .Where(c => c.MentorshipId == compact.MentorshipId && c.Status == CompactStatus.InForce && c.Number < compact.Number)
            .ToListAsync(cancellationToken);
        earlier.ForEach(c => c.GiveWayTo(compact));
        if (mentorship.MeetEvery(mentorship.TraineeId, compact.Terms.MeetEveryDays) is { } problem)
        {
            throw new InvalidOperationException($"Terms were checked when they were written: {problem.Code}.");
        }
    }
}
