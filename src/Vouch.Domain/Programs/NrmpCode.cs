using System.Diagnostics.CodeAnalysis;

namespace Vouch.Domain.Programs;

/// <summary>
/// The code of a track in the Match: four characters for the institution, three for the specialty, a letter for the kind of
/// track and a character that tells apart tracks of one kind, as in <c>1903140C0</c>.
/// </summary>
public readonly record struct NrmpCode : IParsable<NrmpCode>, IComparable<NrmpCode>
{
    private const int Length = 9;

    private readonly string? _text;

    private NrmpCode(string text) => _text = text;

    public string Institution => Text[..4];

    public string Specialty => Text[4..7];

    public char TrackLetter => Text[7];

    private string Text => _text ?? "0000000C0";

    public static NrmpCode Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var code)
        ? code
        : throw new FormatException("An NRMP code is four characters, three digits, a letter and a digit, such as 1903140C0.");

    public static bool TryParse([NotNullWhen(true)] string? s, out NrmpCode result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NrmpCode result)
    {
        result = default;
        if (s?.Length != Length
            || !s.AsSpan(0, 4).ContainsOnlyUpperOrDigits()
            || !char.IsAsciiDigit(s[4]) || !char.IsAsciiDigit(s[5]) || !char.IsAsciiDigit(s[6])
            || !char.IsAsciiLetterUpper(s[7])
            || !s.AsSpan(8).ContainsOnlyUpperOrDigits())
        {
            return false;
        }

        result = new(s);
        return true;
    }

    public int CompareTo(NrmpCode other) => string.CompareOrdinal(Text, other.Text);

    public static bool operator <(NrmpCode left, NrmpCode right) => left.CompareTo(right) < 0;

    public static bool operator >(NrmpCode left, NrmpCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(NrmpCode left, NrmpCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NrmpCode left, NrmpCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Text;
}

file static class CodeCharacters
{
    public static bool ContainsOnlyUpperOrDigits(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
