using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Safety;

/// <summary>The concerns a person raised or received, the open ones first, and whom one can raise another with.</summary>
/// <remarks>Three queries.</remarks>
public sealed class ListFlags(AppDbContext db)
{
    private const int MostShown = 100;

    /// <param name="Office">Whom a concern can be raised with; the reader is not among them.</param>
    public sealed record View(IReadOnlyList<Row> Flags, IReadOnlyList<Recipient> Office);

    public sealed record Row(SafetyFlagId Id, bool IsMine, string OtherName, DateTimeOffset RaisedAt, bool IsSeen, bool IsOpen);

    public sealed record Recipient(PersonId Id, string Name, bool IsAdministrator);

    public async Task<View> ExecuteAsync(PersonId reader, CancellationToken cancellationToken)
    {
        var flags = await db.Set<SafetyFlag>().AsNoTracking()
            .Where(flag => flag.RaisedById == reader || flag.RecipientId == reader)
            .OrderBy(flag => flag.ClosedAt != null).ThenByDescending(flag => flag.RaisedAt)
            .Take(MostShown)
            .Select(flag => new { flag.Id, flag.RaisedById, flag.RecipientId, flag.RaisedAt, IsSeen = flag.SeenAt != null, IsOpen = flag.ClosedAt == null })
            .ToListAsync(cancellationToken);
        var ids = flags.SelectMany(flag => new[] { flag.RaisedById, flag.RecipientId }).Distinct().ToList();
        var names = await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var office = await db.Set<Person>().AsNoTracking()
            .Where(person => (person.Roles & (Roles.Advisor | Roles.Administrator)) != Roles.None && person.Id != reader)
            .OrderBy(person => person.Name)
            .ToListAsync(cancellationToken);
        return new(
            [.. flags.Select(flag => new Row(
                flag.Id, flag.RaisedById == reader, names[flag.RaisedById == reader ? flag.RecipientId : flag.RaisedById], flag.RaisedAt, flag.IsSeen, flag.IsOpen))],
            [.. office.Select(person => new Recipient(person.Id, person.Name, person.Is(Roles.Administrator)))]);
    }
}
