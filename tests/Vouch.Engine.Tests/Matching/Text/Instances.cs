using System.Buffers;
using System.Text;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Engine.Tests.Matching.Text;

/// <summary>The small instances with known answers that stand beside the tests.</summary>
internal static class Instances
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Instances", "Matching");

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static NamedMarket Market(string text) => MatchReader.Read(Encoding.UTF8.GetBytes(text));

    public static string Written(NamedMarket named, MatchOutcome outcome)
    {
        var bytes = new ArrayBufferWriter<byte>();
        if (outcome.Status == MatchStatus.Stable)
        {
            MatchingText.Write(named, outcome.Matching, outcome.FinalQuotas, bytes);
        }
        else
        {
            MatchingText.WriteNone([], bytes);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
