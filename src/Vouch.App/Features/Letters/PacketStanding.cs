using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Letters;

/// <summary>Holds the items of a packet, which are snapshots, against the records as they are now.</summary>
public sealed class PacketStanding(AppDbContext db, ReadRelationships relationships)
{
    /// <returns>By the item's number.</returns>
    public async Task<IReadOnlyDictionary<int, EvidenceStanding>> OfAsync(LetterRequest request, CancellationToken cancellationToken)
    {
        if (request.Evidence.Count == 0)
        {
            return new Dictionary<int, EvidenceStanding>();
        }

        var mentorship = await db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == request.MentorshipId, cancellationToken);
        var facts = (await relationships.ExecuteAsync([mentorship], cancellationToken))[mentorship.Id];
        return request.Evidence.ToDictionary(item => item.Number, item => item.StandingAmong(facts.Evidence));
    }
}
