using Microsoft.EntityFrameworkCore;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Safety;

/// <summary>The concerns somebody raised. They stay with the one they were raised with, without the name: they may protect others.</summary>
public sealed class SafetyData(AppDbContext db) : IPersonalData
{
    public string Part => "concerns";

    public async Task<object> TakeAsync(PersonId person, CancellationToken cancellationToken) =>
        (await db.Set<SafetyFlag>().AsNoTracking().Where(flag => flag.RaisedById == person).OrderBy(flag => flag.RaisedAt).ToListAsync(cancellationToken))
            .Select(flag => new { flag.RecipientId, flag.Topic, Words = flag.Words.ReadText(), flag.RaisedAt, flag.SeenAt, flag.ClosedAt }).ToList();

    public Task<Problem?> EraseAsync(Person person, CancellationToken cancellationToken) => Task.FromResult<Problem?>(null);
}
