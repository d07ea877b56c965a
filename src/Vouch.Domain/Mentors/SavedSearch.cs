namespace Vouch.Domain.Mentors;

/// <summary>A search of the directory somebody comes back to, and may hear of.</summary>
public sealed class SavedSearch
{
    public const int NameLength = 60;
    public const int AddressLength = 600;
    public const int MostEach = 20;

    private SavedSearch()
    {
    }

    public SavedSearchId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The filters as they stand in the address of the directory, without the question mark.</summary>
    public string Filters { get; private set; } = "";

    public SearchMail Mail { get; private set; }

    /// <summary>Listings up to this number were there when the search was saved or last told of; new ones have higher numbers.</summary>
    public long SeenUpTo { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>When a mail was last due, sent or not.</summary>
    public DateTimeOffset LookedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    /// <param name="person">Who searches.</param>
    /// <param name="name">What they call it.</param>
    /// <param name="filters">The filters as they stand in the address.</param>
    /// <param name="mail">How often to write.</param>
    /// <param name="already">The names of their other saved searches.</param>
    /// <param name="newestListing">The number of the newest listing.</param>
    /// <param name="now">The time of saving.</param>
    public static Result<SavedSearch> Save(
        PersonId person, string? name, string filters, SearchMail mail, IReadOnlyCollection<string> already, long newestListing, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(already);
        name = ProfileText.Line(name) ?? "";
        return name.Length is 0 or > NameLength ? SavedSearchProblems.Name
            : filters.Length == 0 ? SavedSearchProblems.NothingToSave
            : filters.Length > AddressLength ? SavedSearchProblems.TooLong
            : !Enum.IsDefined(mail) ? MentorProblems.UnknownChoice
            : already.Contains(name, StringComparer.OrdinalIgnoreCase) ? SavedSearchProblems.NameTaken
            : already.Count >= MostEach ? SavedSearchProblems.TooMany
            : new SavedSearch
            {
                Id = SavedSearchId.New(now),
                PersonId = person,
                Name = name,
                Filters = filters,
                Mail = mail,
                SeenUpTo = newestListing,
                SavedAt = now,
                LookedAt = now,
            };
    }

    /// <param name="by">Who changes it.</param>
    /// <param name="mail">How often to write from now on.</param>
    /// <param name="newestListing">Whoever is listed already is not news.</param>
    /// <param name="now">The time of the change.</param>
    public Problem? WriteEvery(PersonId by, SearchMail mail, long newestListing, DateTimeOffset now)
    {
        if (by != PersonId)
        {
            return Problem.NotFound;
        }

        if (!Enum.IsDefined(mail))
        {
            return MentorProblems.UnknownChoice;
        }

        if (Mail == SearchMail.Never && mail != SearchMail.Never)
        {
            (SeenUpTo, LookedAt) = (newestListing, now);
        }

        Mail = mail;
        return null;
    }

    /// <summary>Whether it is time to look for new mentors.</summary>
    public bool IsDue(DateTimeOffset now) => Mail switch
    {
        SearchMail.Daily => now >= LookedAt.AddDays(1),
        SearchMail.Weekly => now >= LookedAt.AddDays(7),
        _ => false,
    };

    /// <summary>Everything up to this listing has been looked at.</summary>
    public void Looked(long upTo, DateTimeOffset now) => (SeenUpTo, LookedAt) = (Math.Max(SeenUpTo, upTo), now);
}
