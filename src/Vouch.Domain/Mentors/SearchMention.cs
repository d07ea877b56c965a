namespace Vouch.Domain.Mentors;

/// <summary>That somebody was told of a mentor for a saved search: nobody is told of the same mentor twice.</summary>
public sealed class SearchMention
{
    private SearchMention()
    {
    }

    public SavedSearchId SearchId { get; private set; }

    public PersonId MentorId { get; private set; }

    public static SearchMention Of(SavedSearchId search, PersonId mentor) => new() { SearchId = search, MentorId = mentor };
}
