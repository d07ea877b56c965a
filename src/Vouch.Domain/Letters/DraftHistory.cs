namespace Vouch.Domain.Letters;

/// <summary>Which versions of a draft are kept: each one the writer saved, the last of each burst of typing, and fifty in all.</summary>
public static class DraftHistory
{
    public const int Most = 50;
    private static readonly TimeSpan OneBurst = TimeSpan.FromMinutes(5);

    /// <summary>The version to add for a draft that was just saved, and those that make room for it.</summary>
    /// <param name="kept">What is kept so far, in any order.</param>
    public static (DraftVersion Added, IReadOnlyList<DraftVersion> Dropped) Add(
        LetterDraft draft, IReadOnlyCollection<DraftVersion> kept, bool isAutomatic)
    {
        var oldestFirst = kept.OrderBy(version => version.Number).ToList();
        var dropped = new List<DraftVersion>();
        if (oldestFirst is [.., { IsAutomatic: true } last] && draft.SavedAt - last.SavedAt < OneBurst)
        {
            dropped.Add(last);
            oldestFirst.Remove(last);
        }

        dropped.AddRange(oldestFirst.Take(oldestFirst.Count + 1 - Most));
        return (DraftVersion.Of(draft, isAutomatic), dropped);
    }
}
