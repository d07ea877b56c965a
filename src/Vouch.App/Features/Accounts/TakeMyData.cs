using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>Everything Vouch keeps about somebody that is theirs to have, as one file (JSON); people in it are named once, by their ids.</summary>
public sealed class TakeMyData(AppDbContext db, IEnumerable<IPersonalData> parts, AuditTrail audit, TimeProvider clock)
{
    public async Task<byte[]> ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        var file = new JsonObject { ["takenAt"] = clock.GetUtcNow() };
        foreach (var part in parts.OrderBy(part => part.Part, StringComparer.Ordinal))
        {
            file[part.Part] = PersonalFile.NodeOf(await part.TakeAsync(person, cancellationToken));
        }

        var people = new JsonObject();
        foreach (var ids in PersonalFile.IdsIn(file).Select(id => new PersonId(id)).Chunk(500))
        {
            foreach (var known in await db.Set<Person>().AsNoTracking().Where(other => ids.Contains(other.Id)).OrderBy(other => other.Id).ToListAsync(cancellationToken))
            {
                people[known.Id.ToString()] = known.Name;
            }
        }

        file["people"] = people;
        audit.Record(person, "account.data-taken", person.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return PersonalFile.Write(file);
    }
}
