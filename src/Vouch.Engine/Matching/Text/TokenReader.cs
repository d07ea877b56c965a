using System.Text;

namespace Vouch.Engine.Matching.Text;

/// <summary>Walks over a text that ends with a line feed, token by token within a line. Blanks, tabs and carriage returns part tokens.</summary>
internal ref struct TokenReader(ReadOnlySpan<byte> text)
{
    private const int MostTold = 60;
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where the reader stands.</summary>
    public int At { get; set; }

    /// <summary>Where the last token began.</summary>
    public int TokenStart { get; private set; }

    public readonly bool AtEnd => At >= _text.Length;

    /// <summary>The next token of the line, or an empty one at its end; the line feed stays.</summary>
    public ReadOnlySpan<byte> Next()
    {
        var at = At;
        while (IsBlank(_text[at]))
        {
            at++;
        }

        TokenStart = at;
        while (_text[at] > ' ')
        {
            at++;
        }

        At = at;
        if (_text[at] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            throw Fail(at, $"control character {_text[at]:x2}");
        }

        return _text[TokenStart..at];
    }

    /// <summary>
    /// The number in a table of the next token of the line; -1 when the table does not have it and -2 at the end of the line. Reads
    /// decimal names without looking at them twice.
    /// </summary>
    public int NextIn(NameTable names)
    {
        var text = _text;
        var at = At;
        while (text[at] == ' ')
        {
            at++;
        }

        var start = at;
        var number = 0;
        uint digit;
        while ((digit = (uint)(text[at] - '0')) <= 9)
        {
            number = (10 * number) + (int)digit;
            at++;
        }

        if (at - start is > 0 and <= 7 && text[at] is (byte)' ' or (byte)'\n' && (text[start] != '0' || at - start == 1))
        {
            TokenStart = start;
            At = at;
            return names.FindNumber(number);
        }

        var token = Next();
        return token.IsEmpty ? -2 : names.Find(token);
    }

    /// <summary>Goes to the beginning of the next line.</summary>
    public void SkipLine() => At += _text[At..].IndexOf((byte)'\n') + 1;

    /// <summary>The last token as text, its beginning where it is too long to be told.</summary>
    public readonly string Token() => At - TokenStart <= MostTold
        ? Encoding.UTF8.GetString(_text[TokenStart..At])
        : Encoding.UTF8.GetString(_text.Slice(TokenStart, MostTold)) + "…";

    public readonly MatchFormatException Fail(string reason) => Fail(TokenStart, reason);

    public readonly MatchFormatException Fail(int at, string reason) =>
        new(1 + _text[..Math.Min(at, _text.Length)].Count((byte)'\n'), reason);

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r';
}
