using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>A trainee's own map: what they need, and who covers it. Nobody else sees it.</summary>
public sealed class GetNeedsMap(AppDbContext db)
{
    public sealed record Query(PersonId Reader);

    public async Task<NeedsMap> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var reader = query.Reader;
        var wanted = await db.Set<TraineeProfile>().Where(p => p.PersonId == reader).Select(p => p.Needs).SingleOrDefaultAsync(cancellationToken);
        var mentors = await db.Set<Mentorship>()
            .Where(m => m.TraineeId == reader && m.Status != MentorshipStatus.Ended)
            .Join(db.Set<Person>(), m => m.MentorId, p => p.Id, (m, p) => new { m.Id, p.Name, m.Covers })
            .OrderBy(m => m.Name)
            .ToListAsync(cancellationToken);
        return NeedsMap.Of(wanted, [.. mentors.Select(m => new NeedsMap.Mentor(m.Id, m.Name, m.Covers))]);
    }
}
