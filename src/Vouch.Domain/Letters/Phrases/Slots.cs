using System.Text.RegularExpressions;

namespace Vouch.Domain.Letters.Phrases;

/// <summary>
/// Places in a text where a person's name and pronouns belong: <c>{name}</c>, <c>{first name}</c>, <c>{last name}</c>, <c>{they}</c>,
/// <c>{them}</c>, <c>{their}</c>, <c>{theirs}</c>, <c>{themself}</c>; with a capital where the word opens a sentence. A verb beside
/// <c>{they}</c> stands as it does after <em>she</em> or <em>he</em>.
/// </summary>
public static partial class Slots
{
    public const string Name = "{name}";
    public const string FirstName = "{first name}";
    public const string LastName = "{last name}";

    private static readonly string[] Particles = ["de", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "da", "dos", "du", "di", "bin", "ibn", "al", "el", "st."];
    private static readonly string[] Degrees = ["md", "do", "phd", "mph", "mbbs", "mba", "ms", "rn", "jr", "sr", "ii", "iii", "mr", "mrs", "mx", "dr"];

    /// <summary>Whether a text has to know the pronouns before it can be filled.</summary>
    public static bool NeedPronouns(string text) => Pronoun().IsMatch(text);

    /// <summary>The text about this person. Pronouns that nobody has said leave their slots as they are.</summary>
    public static string Fill(string text, string name, ApplicantPronouns pronouns)
    {
        var (first, last) = PartsOf(name);
        var named = Named().Replace(text, slot => slot.Groups["slot"].Value.ToLowerInvariant() switch
        {
            "name" => name,
            "first name" => first,
            _ => last,
        });
        return pronouns switch
        {
            ApplicantPronouns.Unsaid => named,
            ApplicantPronouns.They => Pronoun().Replace(PluralVerbs.Agree(named), slot => slot.Groups["slot"].Value),
            _ => Pronoun().Replace(named, slot => Singular(slot.Groups["slot"].Value, pronouns == ApplicantPronouns.She)),
        };
    }

    internal static (string First, string Last) PartsOf(string name)
    {
        var head = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var turned = head.Length > 1 && !IsDegree(head[1].Split(' ')[0]) && !head[0].Contains(' ', StringComparison.Ordinal) ? $"{head[1]} {head[0]}" : head.FirstOrDefault("");
        var words = turned.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !IsDegree(word)).ToArray();
        if (words.Length == 0)
        {
            return (name, name);
        }

        var family = words.Length - 1;
        while (family > 1 && Particles.Contains(words[family - 1].ToLowerInvariant()))
        {
            family--;
        }

        return (words[0], string.Join(' ', words[family..]));
    }

    private static bool IsDegree(string word) => Degrees.Contains(word.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant());

    private static string Singular(string slot, bool feminine)
    {
        var word = slot.ToLowerInvariant() switch
        {
            "they" => feminine ? "she" : "he",
            "them" => feminine ? "her" : "him",
            "their" => feminine ? "her" : "his",
            "theirs" => feminine ? "hers" : "his",
            _ => feminine ? "herself" : "himself",
        };
        return char.IsUpper(slot[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    [GeneratedRegex(@"\{(?<slot>name|first name|last name)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{(?<slot>they|them|theirs?|themself)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
