using System.Buffers;
using System.Text.Json;

namespace Vouch.Engine.Matching.Text;

/// <summary>The content of the text formats as JSON.</summary>
/// <remarks>
/// A market: <c>{"programs":[{"id","quota","ranks":[…],"wants":"even"|"odd"}], "applicants":[{"id","ranks":[…]}],
/// "couples":[{"id","members":[a,b],"ranks":[[p,q],[p,null]]}], "reversions":[{"from","to","count"}],
/// "supplements":[{"applicant","advanced","ranks":[…]}]}</c>; ids are strings or numbers.
/// </remarks>
public static class MatchJson
{
    /// <summary>True when a file begins as JSON does.</summary>
    /// <param name="beginning">The first bytes of the file.</param>
    public static bool IsJson(ReadOnlySpan<byte> beginning)
    {
        var text = beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;
        return text.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }

    /// <summary>Reads a market.</summary>
    /// <param name="json">UTF-8 bytes.</param>
    /// <param name="lottery">Decides between equals, as for the text; '=' is then an item of a list.</param>
    /// <exception cref="MatchFormatException">The JSON is not a market; the line is the JSON's.</exception>
    public static NamedMarket ReadMarket(ReadOnlyMemory<byte> json, ulong lottery = 0)
    {
        var (text, lines) = JsonToText.Convert(json.Span.StartsWith("\uFEFF"u8) ? json.Span[3..] : json.Span);
        try
        {
            return MatchReader.Read(text, lottery);
        }
        catch (MatchFormatException e)
        {
            throw new MatchFormatException(lines[Math.Min(e.Line, lines.Count) - 1], e.Reason);
        }
    }

    /// <summary>Writes the answer to a market.</summary>
    /// <param name="named">The market.</param>
    /// <param name="outcome">The answer.</param>
    /// <param name="output">Takes UTF-8 bytes.</param>
    public static void WriteOutcome(NamedMarket named, MatchOutcome outcome, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteString("status", outcome.Status == MatchStatus.Stable ? "stable" : "none-found");
        json.WriteBoolean("provenNone", outcome.ProvenNone);
        json.WriteNumber("unmatched", outcome.Matching.UnmatchedCount);
        if (outcome.Status == MatchStatus.Stable)
        {
            WriteMatches(json, named, outcome.Matching);
            json.WriteStartObject("changedQuotas");
            for (var p = 0; p < outcome.FinalQuotas.Length; p++)
            {
                if (outcome.FinalQuotas[p] != named.Market.Quotas[p])
                {
                    json.WriteNumber(named.Programs.Name(p), outcome.FinalQuotas[p]);
                }
            }

            json.WriteEndObject();
        }
        else
        {
            WriteViolations(json, named, outcome.Violations);
        }

        json.WriteEndObject();
    }

    private static void WriteMatches(Utf8JsonWriter json, NamedMarket named, Matching matching)
    {
        json.WriteStartArray("matches");
        for (var a = 0; a < matching.ProgramOf.Length; a++)
        {
            json.WriteStartObject();
            json.WriteString("applicant", named.Applicants[a]);
            WriteProgram(json, "program", named, matching.ProgramOf[a]);
            if (matching.SupplementOf.Length > 0 && matching.SupplementOf[a] >= 0)
            {
                WriteProgram(json, "before", named, matching.SupplementOf[a]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteViolations(Utf8JsonWriter json, NamedMarket named, IReadOnlyList<Violation> violations)
    {
        json.WriteStartArray("blockedBy");
        foreach (var violation in violations)
        {
            json.WriteStartObject();
            json.WriteString("kind", violation.Kind.ToString());
            if (violation.Applicant >= 0)
            {
                json.WriteString("applicant", named.Applicants[violation.Applicant]);
            }

            WriteProgram(json, "program", named, violation.Program);
            if (violation.SecondApplicant >= 0)
            {
                json.WriteString("secondApplicant", named.Applicants[violation.SecondApplicant]);
                WriteProgram(json, "secondProgram", named, violation.SecondProgram);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProgram(Utf8JsonWriter json, string property, NamedMarket named, int program)
    {
        if (program < 0)
        {
            json.WriteNull(property);
        }
        else
        {
            json.WriteString(property, named.Programs[program]);
        }
    }
}
