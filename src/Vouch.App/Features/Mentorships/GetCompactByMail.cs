using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The compact a mentor was asked by mail to sign. Reading changes nothing.</summary>
public sealed class GetCompactByMail(AppDbContext db, SignedLinks links)
{
    public sealed record Query(string Token);

    public sealed record View(string TraineeName, string MentorName, CompactTerms Terms, string TraineeSignature, DateTimeOffset TraineeSignedAt);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, LinkPurpose.SignCompact, cancellationToken) is not { } link)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var id = new CompactId(link.TargetId);
        var compact = await db.Set<Compact>().AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        if (!compact.MayBeSeenBy(link.PersonId) || compact.Turn is not Party.Mentor)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var (traineeId, mentorId) = (compact.TraineeId, compact.MentorId);
        var names = await db.Set<Person>()
            .Where(p => p.Id == traineeId || p.Id == mentorId)
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new View(names[traineeId], names[mentorId], compact.Terms, compact.TraineeSignature, compact.TraineeSignedAt!.Value);
    }
}
