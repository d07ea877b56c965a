using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A page of the directory. Always the same few queries, however many mentors there are.</summary>
public sealed class GetMentorDirectory(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>Beyond this many the exact number says nothing more.</summary>
    public const int MostCounted = 1000;

    /// <summary>A text that fits more listings than this says too little to order them by.</summary>
    private const int BroadText = 3000;

    public sealed record Query(PersonId Viewer)
    {
        public string? Text { get; init; }

        public string? Specialty { get; init; }

        public Offers Offers { get; init; }

        public MentorPosition? Position { get; init; }

        public MeetingFormats Format { get; init; }

        public string? Language { get; init; }

        public bool OnlyOpen { get; init; }

        /// <summary>The first is 1.</summary>
        public int Page { get; init; } = 1;
    }

    /// <param name="Total">At most <see cref="MostCounted"/> + 1, which stands for more.</param>
    /// <param name="IsBroad">The text fits so many that the list is ordered by who can answer soonest instead.</param>
    public sealed record View(
        IReadOnlyList<MentorCard> Mentors,
        int Total,
        int Page,
        bool IsBroad,
        bool HasProfile,
        IReadOnlySet<PersonId> Asked,
        IReadOnlySet<PersonId> MentorsAlready)
    {
        public int Pages => Math.Max(1, (Math.Min(Total, MostCounted) + PageSize - 1) / PageSize);
    }

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var words = SearchWords.From(query.Text);
        var isBroad = !words.IsEmpty && await db.SomeMatches(words, BroadText + 1).CountAsync(cancellationToken) > BroadText;
        var fitting = Fitting(db, words, query);
        var total = await fitting.Take(MostCounted + 1).CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (Math.Min(total, MostCounted) + PageSize - 1) / PageSize));

        var ordered = words.IsEmpty || isBroad
            ? fitting.OrderBy(listing => listing.Wait).ThenBy(listing => listing.Id)
            : from match in db.Ranked(words)
              join listing in Filter(db.Set<MentorListing>(), query) on match.ListingId equals listing.Id
              orderby match.Distance, listing.Wait, listing.Id
              select listing;
        var ids = await ordered.Skip((page - 1) * PageSize).Take(PageSize).Select(listing => listing.MentorId).ToListAsync(cancellationToken);

        var viewer = await db.Set<TraineeProfile>().AsNoTracking()
            .SingleOrDefaultAsync(profile => profile.PersonId == query.Viewer, cancellationToken);
        var mentors = await (
            from profile in db.Set<MentorProfile>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on profile.PersonId equals person.Id
            where ids.Contains(profile.PersonId)
            select new { profile, person }).ToDictionaryAsync(row => row.profile.PersonId, cancellationToken);
        var asked = await db.Set<MentorRequest>()
            .Where(request => request.TraineeId == query.Viewer
                && (request.Status == MentorRequestStatus.Requested || request.Status == MentorRequestStatus.Planned))
            .Select(request => request.MentorId)
            .ToHashSetAsync(cancellationToken);
        var already = await db.Set<Mentorship>()
            .Where(mentorship => mentorship.TraineeId == query.Viewer && mentorship.Status != MentorshipStatus.Ended)
            .Select(mentorship => mentorship.MentorId)
            .ToHashSetAsync(cancellationToken);

        return new(
            [.. ids.Select(id => MentorCard.Of(mentors[id].profile, mentors[id].person, viewer, clock.Today()))],
            total, page, isBroad, viewer is not null, asked, already);
    }

    /// <summary>All listings that hold every word and pass every filter, unordered.</summary>
    internal static IQueryable<MentorListing> Fitting(AppDbContext db, Query query) => Fitting(db, SearchWords.From(query.Text), query);

    private static IQueryable<MentorListing> Fitting(AppDbContext db, SearchWords words, Query query) =>
        Filter(words.IsEmpty ? db.Set<MentorListing>() : db.Matching(words), query);

    private static IQueryable<MentorListing> Filter(IQueryable<MentorListing> listings, Query query)
    {
        if (Specialty.Find(query.Specialty) is { Code: var code })
        {
            listings = listings.Where(listing => listing.Specialty == code);
        }

        if (query.Offers != Offers.None)
        {
            listings = listings.Where(listing => (listing.Offers & query.Offers) == query.Offers);
        }

        if (query.Format != MeetingFormats.None)
        {
            listings = listings.Where(listing => (listing.Formats & query.Format) == query.Format);
        }

        if (query.Position is { } position)
        {
            listings = listings.Where(listing => listing.Position == position);
        }

        if (!string.IsNullOrWhiteSpace(query.Language))
        {
            var language = MentorListing.LanguageKey(query.Language);
            listings = listings.Where(listing => listing.Languages.Contains(language));
        }

        return query.OnlyOpen ? listings.Where(listing => listing.Wait < MentorListing.ClosedWait) : listings;
    }
}
