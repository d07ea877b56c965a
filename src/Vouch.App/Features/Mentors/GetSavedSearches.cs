using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>Somebody's saved searches, by name.</summary>
public sealed class GetSavedSearches(AppDbContext db)
{
    public sealed record Item(SavedSearchId Id, string Name, string Filters, SearchMail Mail, DateTimeOffset SavedAt);

    public async Task<IReadOnlyList<Item>> ExecuteAsync(PersonId person, CancellationToken cancellationToken) => await db.Set<SavedSearch>()
        .Where(search => search.PersonId == person)
        .OrderBy(search => search.Name)
        .Select(search => new Item(search.Id, search.Name, search.Filters, search.Mail, search.SavedAt))
        .ToListAsync(cancellationToken);
}
