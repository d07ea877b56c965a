using System.Globalization;
using System.Text;

namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>
/// The one form in which a word is compared: lower case, straight apostrophes, ligatures apart, nothing unseen. It needs no tables
/// of the operating system, so that the native command and the server read alike.
/// </summary>
internal static class WordShape
{
    private static readonly (char Plain, string Accented)[] Latin =
    [
        ('a', "àáâãäåāăąạảấầẩẫậắằẳẵặǎ"), ('c', "çćĉċč"), ('d', "ďđð"), ('e', "èéêëēĕėęěẹẻẽếềểễệ"), ('g', "ĝğġģ"), ('h', "ĥħ"), ('i', "ìíîïĩīĭįıỉịǐ"), ('j', "ĵ"), ('k', "ķ"),
        ('l', "ĺļľŀł"), ('n', "ñńņňŉ"), ('o', "òóôõöøōŏőọỏốồổỗộớờởỡợơǒ"), ('r', "ŕŗř"), ('s', "śŝşšș"), ('t', "ţťŧț"), ('u', "ùúûüũūŭůűųụủứừửữựưǔ"), ('w', "ŵ"), ('y', "ýÿŷỳỵỷỹ"),
        ('z', "źżž"),
    ];

    private static readonly Dictionary<char, char> PlainOf = Latin.SelectMany(l => l.Accented.Select(a => (a, l.Plain))).ToDictionary(p => p.a, p => p.Plain);

    public static string Of(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToString().ToLowerInvariant();
        }

        var seen = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (IsUnseen(c) || IsCombining(c))
            {
                continue;
            }

            _ = c switch
            {
                '’' or '‘' or 'ʼ' => seen.Append('\''),
                'ﬀ' => seen.Append("ff"),
                'ﬁ' => seen.Append("fi"),
                'ﬂ' => seen.Append("fl"),
                'ﬃ' => seen.Append("ffi"),
                'ﬄ' => seen.Append("ffl"),
                'ﬅ' or 'ﬆ' => seen.Append("st"),
                _ => seen.Append(c),
            };
        }

        return seen.Length == 0 ? word.ToString() : seen.ToString().ToLowerInvariant();
    }

    /// <summary>A name without its accents, for comparing "José" with "Jose".</summary>
    public static string WithoutAccents(string word) =>
        Ascii.IsValid(word) ? word : string.Concat(word.Select(c => PlainOf.GetValueOrDefault(c, c)));

    /// <summary>Soft hyphens, joiners, direction marks and byte order marks inside a text.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');

    /// <summary>An accent written apart from its letter; it is left out, as if the letter had none.</summary>
    public static bool IsCombining(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
