namespace Vouch.Domain.Mentors;

public static class SavedSearchProblems
{
    public static readonly Problem Name =
        new("saved-search.name", $"Give the search a name of at most {SavedSearch.NameLength} characters.", "Name");

    public static readonly Problem NameTaken =
        new("saved-search.name-taken", "You have a search of this name. Choose another, or delete the old one first.", "Name");

    public static readonly Problem NothingToSave =
        new("saved-search.nothing", "Search for a word or set a filter first; there is nothing to save yet.", "Name");

    public static readonly Problem TooLong =
        new("saved-search.too-long", "These filters are too long to be saved. Use fewer words.", "Name");

    public static readonly Problem TooMany =
        new("saved-search.too-many", $"You have {SavedSearch.MostEach} saved searches. Delete one first.", "Name");
}
