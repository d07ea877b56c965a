using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>"First author" follows from a record that lists the authors when the place is held by somebody whom a record is about.</summary>
internal static class AuthorPlaces
{
    public static bool Holds(string place, EvidenceBase evidence)
    {
        var subjects = evidence.Records.Select(r => SubjectFamilyName(r.Text)).Where(n => n is not null).ToHashSet(StringComparer.Ordinal);
        return evidence.Records.Any(r => Authors(r.Text) is { Count: > 1 } authors && At(authors, place) is { } name && subjects.Contains(name));
    }

    private static string? At(List<string> authors, string place) => place switch
    {
        "first" or "lead" => authors[0],
        "second" => authors[1],
        "third" when authors.Count > 2 => authors[2],
        "senior" or "last" => authors[^1],
        _ => null,
    };

    /// <summary>Family name of the person a record opens with: "Nkechi Obasi began …".</summary>
    private static string? SubjectFamilyName(LetterText record)
    {
        var tokens = record.Tokens;
        if (tokens.Length < 3 || !tokens[0].Is(TokenMarks.Capital) || !tokens[1].Is(TokenMarks.Name) || tokens[1].Break != Break.None)
        {
            return null;
        }

        var last = 1;
        while (last + 1 < tokens.Length && tokens[last + 1].Is(TokenMarks.Name) && tokens[last + 1].Break == Break.None)
        {
            last++;
        }

        return tokens[last].Word;
    }

    /// <summary>Family names after "Authors:", one between two commas each; initials are left out.</summary>
    private static List<string> Authors(LetterText record)
    {
        var names = new List<string>();
        var at = Array.FindIndex(record.Tokens, t => t.Word is "authors" or "author");
        for (var i = at + 1; at >= 0 && i < record.Tokens.Length; i++)
        {
            var token = record.Tokens[i];
            if (token.Word.Length == 1 || token.Word == "and")
            {
                continue;
            }

            if (!token.Is(TokenMarks.Capital))
            {
                break;
            }

            var continues = names.Count > 0 && token.Break == Break.None && record.Tokens[i - 1].Word.Length > 1 && record.Tokens[i - 1].Word != "and";
            if (continues)
            {
                names[^1] = token.Word;
            }
            else
            {
                names.Add(token.Word);
            }
        }

        return names;
    }
}
