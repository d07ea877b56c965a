using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>Somebody changes how often a saved search writes to them, or deletes it.</summary>
public sealed class ChangeSavedSearch(AppDbContext db, TimeProvider clock)
{
    /// <param name="Mail">Null deletes the search.</param>
    public sealed record Command(PersonId Person, SavedSearchId Search, SearchMail? Mail);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var search = await db.Set<SavedSearch>().SingleOrDefaultAsync(
            candidate => candidate.Id == command.Search && candidate.PersonId == command.Person, cancellationToken);
        if (search is null)
        {
            return Problem.NotFound;
        }

        if (command.Mail is not { } mail)
        {
            db.Remove(search);
            return await db.TrySaveAsync(cancellationToken);
        }

        var newest = await db.Set<MentorListing>().MaxAsync(listing => (long?)listing.Id, cancellationToken) ?? 0;
        return search.WriteEvery(command.Person, mail, newest, clock.GetUtcNow()) ?? await db.TrySaveAsync(cancellationToken);
    }
}
