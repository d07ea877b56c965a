using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Safety;

/// <summary>One concern, for the one who raised it and the one it was raised with. That the recipient has read it is remembered.</summary>
public sealed class ReadFlag(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Query(SafetyFlagId Id, PersonId Reader);

    /// <param name="IsMine">The reader raised it.</param>
    public sealed record View(
        SafetyFlagId Id, bool IsMine, string OtherName, SafetyTopic Topic, string Words, DateTimeOffset RaisedAt, DateTimeOffset? SeenAt, DateTimeOffset? ClosedAt);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var flag = await db.Set<SafetyFlag>().SingleOrDefaultAsync(candidate => candidate.Id == query.Id, cancellationToken);
        if (flag?.MayBeReadBy(query.Reader) != true)
        {
            return Problem.NotFound;
        }

        if (flag.SeenAt is null && flag.RecipientId == query.Reader)
        {
            flag.See(query.Reader, clock.GetUtcNow());
            audit.Record(query.Reader, "safety-flag.read", flag.Id.ToString());
            await db.TrySaveAsync(cancellationToken);
        }

        var isMine = flag.RaisedById == query.Reader;
        var otherId = isMine ? flag.RecipientId : flag.RaisedById;
        var other = await db.Set<Person>().Where(person => person.Id == otherId).Select(person => person.Name).SingleAsync(cancellationToken);
        return new View(flag.Id, isMine, other, flag.Topic, flag.Words.ReadText(), flag.RaisedAt, flag.SeenAt, flag.ClosedAt);
    }
}
