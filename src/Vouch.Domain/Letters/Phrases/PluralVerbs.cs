using System.Text.RegularExpressions;

namespace Vouch.Domain.Letters.Phrases;

/// <summary>Turns the verb beside a <c>{they}</c> from the form after <em>she</em> into the form after <em>they</em>: "{they} teaches" into "{they} teach".</summary>
internal static partial class PluralVerbs
{
    public static string Agree(string text) =>
        Verb().Replace(
            Short().Replace(text, match => match.Groups["they"].Value + (Participle().IsMatch(match.Groups["after"].Value) ? "'ve" : "'re") + match.Groups["after"].Value),
            match => match.Groups["before"].Value + Plural(match.Groups["verb"].Value));

    private static string Plural(string verb) => verb switch
    {
        "is" => "are",
        "was" => "were",
        "has" => "have",
        "does" or "goes" => verb[..2],
        "isn't" => "aren't",
        "wasn't" => "weren't",
        "hasn't" => "haven't",
        "doesn't" => "don't",
        _ when verb.Length < 4 || verb.EndsWith("ss", StringComparison.Ordinal) || !verb.EndsWith('s') => verb,
        _ when verb.EndsWith("ies", StringComparison.Ordinal) => verb[..^3] + "y",
        _ when Hissing().IsMatch(verb) => verb[..^2],
        _ => verb[..^1],
    };

    // Adverbs may stand between; those that end in -s are not the verb.
    [GeneratedRegex(@"(?<before>\{they\}\s+(?:(?:[a-z]+ly|always|never|often|also|still|soon|even|sometimes|perhaps|besides|afterwards|nevertheless|thus|now|then|once|rarely|not)\s+)*)(?<verb>[a-z]+(?:'t)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<they>\{they\})['’]s(?<after>\s+(?:[a-z]+ly\s+|always\s+|never\s+|also\s+)?[a-z]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    [GeneratedRegex(@"\s(?:been|had|done|made|taken|given|shown|become|led|written|seen|grown|built|taught|come|gone|[a-z]+ed)$", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    [GeneratedRegex(@"(?:ss|sh|ch|x|zz)es$", RegexOptions.CultureInvariant)]
    private static partial Regex Hissing();
}
