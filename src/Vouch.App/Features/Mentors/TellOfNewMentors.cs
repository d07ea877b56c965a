using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// Writes to whoever asked for it when mentors who match a saved search have joined the directory: as often as they chose, in one mail for
/// all, never twice of the same mentor, and not at all when nobody is new.
/// </summary>
public sealed class TellOfNewMentors(AppDbContext db, Mailbox mailbox, IOptions<SiteOptions> site, TimeProvider clock) : IRecurringJob
{
    private const int MostNamed = 10;
    private const int MostTold = 200;

    public string Name => "mentors.tell-of-new";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (day, week) = (now.AddDays(-1), now.AddDays(-7));
        var due = await db.Set<SavedSearch>()
            .Where(search => (search.Mail == SearchMail.Daily && search.LookedAt <= day) || (search.Mail == SearchMail.Weekly && search.LookedAt <= week))
            .Select(search => search.Id).ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            await TellAsync(id, cancellationToken);
            await db.TrySaveAsync(cancellationToken); // deleted or changed in this moment
            db.ChangeTracker.Clear();
        }
    }

    private async Task TellAsync(SavedSearchId id, CancellationToken cancellationToken)
    {
        var search = await db.Set<SavedSearch>().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (search?.IsDue(clock.GetUtcNow()) != true)
        {
            return;
        }

        var newest = await db.Set<MentorListing>().MaxAsync(listing => (long?)listing.Id, cancellationToken) ?? 0;
        var avoided = db.AvoidedBetween(search.PersonId);
        var found = await GetMentorDirectory.Fitting(db, DirectoryFilters.Read(search.PersonId, search.Filters))
            .Where(listing => listing.Id > search.SeenUpTo && listing.Id <= newest && listing.MentorId != search.PersonId)
            .Where(listing => !avoided.Contains(listing.MentorId))
            .Where(listing => !db.Set<SearchMention>().Any(mention => mention.SearchId == id && mention.MentorId == listing.MentorId))
            .OrderBy(listing => listing.Wait).ThenBy(listing => listing.Id)
            .Take(MostTold)
            .Select(listing => new { listing.MentorId, listing.Name, listing.Specialty })
            .ToListAsync(cancellationToken);
        search.Looked(newest, clock.GetUtcNow());
        if (found.Count == 0)
        {
            return;
        }

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(candidate => candidate.Id == search.PersonId, cancellationToken);
        db.AddRange(found.Select(mentor => SearchMention.Of(id, mentor.MentorId)));
        mailbox.Queue(new(
            person.Name,
            person.Email,
            found.Count == 1 ? $"A new mentor matches “{search.Name}”" : $"{found.Count} new mentors match “{search.Name}”",
            [
                $"Dear {person.Name},",
                found.Count == 1 ? "Somebody has joined the directory who matches your saved search:" : "These people have joined the directory and match your saved search:",
                .. found.Take(MostNamed).Select(mentor => Specialty.Find(mentor.Specialty) is { } field ? $"{mentor.Name}, {field.Name.ToLowerInvariant()}" : mentor.Name),
                .. found.Count > MostNamed ? (string[])[$"… and {found.Count - MostNamed} more."] : [],
            ],
            new("See who matches", site.Value.Link($"/mentors?{search.Filters}")),
            Closing: $"You asked to hear of this {(search.Mail == SearchMail.Daily ? "at most once a day" : "at most once a week")}. Change or stop it at {site.Value.Link("/mentors/searches")}."));
    }
}
