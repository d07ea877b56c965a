using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>Somebody keeps a search of the directory under a name, and says how often they want to hear of new mentors.</summary>
public sealed class SaveSearch(AppDbContext db, TimeProvider clock)
{
    /// <param name="Filters">The address of the directory after its question mark.</param>
    public sealed record Command(PersonId Person, string? Name, string? Filters, SearchMail Mail);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var already = await db.Set<SavedSearch>().Where(search => search.PersonId == command.Person).Select(search => search.Name).ToListAsync(cancellationToken);
        var newest = await db.Set<MentorListing>().MaxAsync(listing => (long?)listing.Id, cancellationToken) ?? 0;
        var saved = SavedSearch.Save(
            command.Person,
            command.Name,
            DirectoryFilters.ToAddress(DirectoryFilters.Read(command.Person, command.Filters)),
            command.Mail,
            already,
            newest,
            clock.GetUtcNow());
        if (saved.Problem is { } problem)
        {
            return problem;
        }

        db.Add(saved.Value);
        return await db.TrySaveAsync(onDuplicate: SavedSearchProblems.NameTaken, cancellationToken);
    }
}
