using System.Buffers.Text;
using System.Text.Unicode;

namespace Vouch.Engine.Matching.Text;

/// <summary>Reads a market from the text format "match 1". Strict: whatever cannot be meant is refused with its line and a reason.</summary>
/// <remarks>Two passes: who there is, then who ranks whom, so that lines may stand in any order. Linear in the size of the text.</remarks>
public static class MatchReader
{
    /// <summary>The largest quota or reversion count that is believed.</summary>
    public const int MostPositions = 10_000_000;

    /// <summary>Reads a whole file.</summary>
    /// <param name="text">UTF-8 bytes, without or with a byte order mark.</param>
    /// <param name="lottery">
    /// Decides between equals: where '=' stands between names on a list, the one with the better lottery number comes first. Everybody has
    /// one number, the same on all lists; another seed gives other numbers.
    /// </param>
    /// <exception cref="MatchFormatException">The text is not a market.</exception>
    public static NamedMarket Read(ReadOnlySpan<byte> text, ulong lottery = 0)
    {
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        if (text.IsEmpty || text[^1] != '\n')
        {
            byte[] ended = [.. text, (byte)'\n'];
            text = ended;
        }

        var declarations = Declarations.Read(text);
        return ListReader.Read(text, declarations, lottery);
    }

    /// <summary>True when a file begins as a market in this format does, comments aside.</summary>
    /// <param name="beginning">The first bytes of the file.</param>
    public static bool HasHeader(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("\uFEFF"u8))
        {
            beginning = beginning[3..];
        }

        foreach (var range in beginning.Split((byte)'\n'))
        {
            var line = beginning[range].Trim(" \t\r"u8);
            if (!line.IsEmpty && line[0] != '#')
            {
                return line.StartsWith("match"u8);
            }
        }

        return true;
    }

    internal static int ReadCount(ref TokenReader reader, string what)
    {
        var token = reader.Next();
        if (token.IsEmpty)
        {
            throw reader.Fail($"{what} is missing");
        }

        if (token[0] == '-' && Utf8Parser.TryParse(token, out long _, out var length) && length == token.Length)
        {
            throw reader.Fail($"{what} is below zero: {reader.Token()}");
        }

        if (!Utf8Parser.TryParse(token, out int count, out length) || length != token.Length || token[0] == '+')
        {
            throw reader.Fail($"{what} is not a whole number: {reader.Token()}");
        }

        return count <= MostPositions ? count : throw reader.Fail($"{what} is above {MostPositions}: {reader.Token()}");
    }

    internal static int Declare(ref TokenReader reader, NameTable names, string what)
    {
        var name = reader.Next();
        if (name.IsEmpty)
        {
            throw reader.Fail($"the name of the {what} is missing");
        }

        if (name.Contains((byte)',') || name.SequenceEqual("-"u8) || name.SequenceEqual("="u8) || !Utf8.IsValid(name))
        {
            throw reader.Fail($"'{reader.Token()}' cannot be the name of a {what}");
        }

        return names.Find(name) < 0
            ? names.Add(name)
            : throw reader.Fail($"{what} {reader.Token()} is here for the second time");
    }
}
