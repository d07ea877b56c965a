using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Match;

/// <summary>Reads markets and matchings from files, in text or JSON, and says where they are wrong.</summary>
internal static class MarketFile
{
    public static NamedMarket Read(string path, ulong lottery, CancellationToken cancellationToken)
    {
        var bytes = InputFile.Read(path, Objection, cancellationToken);
        try
        {
            return MatchJson.IsJson(bytes.Span) ? MatchJson.ReadMarket(bytes, lottery) : MatchReader.Read(bytes.Span, lottery);
        }
        catch (MatchFormatException e)
        {
            throw BadLine(path, e);
        }
    }

    public static BadInputException BadLine(string path, MatchFormatException e) =>
        new($"{InputFile.Display(path)}:{e.Line}: {e.Reason}");

    private static string? Objection(ReadOnlySpan<byte> beginning) =>
        MatchJson.IsJson(beginning) || MatchReader.HasHeader(beginning) ? null : "the first line must be 'match 1'";
}
