namespace Vouch.Domain.Mentorships;

/// <summary>How this area takes text people write: trimmed, line ends made one kind, at most so long.</summary>
internal static class Wording
{
    /// <summary>Cleans <paramref name="text"/>; false when it is longer than <paramref name="most"/>.</summary>
    public static bool Fits(ref string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.ReplaceLineEndings("\n").Trim();
        return text.Length <= most;
    }

    /// <summary>Cleans <paramref name="text"/>; false when nothing remains or it is longer than <paramref name="most"/>.</summary>
    public static bool Says(ref string text, int most) => Fits(ref text, most) && text.Length > 0;
}
