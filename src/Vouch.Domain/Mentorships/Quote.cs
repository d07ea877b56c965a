namespace Vouch.Domain.Mentorships;

/// <summary>Someone's words on one line, cut between words when they are long.</summary>
internal static class Quote
{
    private const int Longest = 160;

    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('“', '”', '"');
        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest);
        cut = cut > Longest / 2 ? cut : Longest;
        // Never half of a surrogate pair.
        cut -= char.IsHighSurrogate(line[cut - 1]) ? 1 : 0;
        return line[..cut].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
