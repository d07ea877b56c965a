using System.Buffers;
using System.Text;

namespace Vouch.Engine.Matching.Text;

/// <summary>The text format "matching 1": a line for every applicant, and the quotas that reversions changed.</summary>
public static class MatchingText
{
    /// <summary>Writes a matching, in the order of the market's declarations.</summary>
    /// <param name="named">The market.</param>
    /// <param name="matching">The matching.</param>
    /// <param name="finalQuotas">Quotas after reversions; those that equal the market's are not written.</param>
    /// <param name="output">Takes UTF-8 bytes.</param>
    public static void Write(NamedMarket named, Matching matching, ReadOnlySpan<int> finalQuotas, IBufferWriter<byte> output)
    {
        output.Write("matching 1\n"u8);
        for (var a = 0; a < matching.ProgramOf.Length; a++)
        {
            var name = named.Applicants[a];
            var program = NameOf(named, matching.ProgramOf[a]);
            var before = matching.SupplementOf.Length > 0 && matching.SupplementOf[a] >= 0
                ? named.Programs[matching.SupplementOf[a]]
                : default;
            var line = output.GetSpan(name.Length + program.Length + before.Length + 5);
            var length = Put(line, 0, "m "u8);
            length = Put(line, length, name);
            line[length++] = (byte)' ';
            length = Put(line, length, program);
            if (!before.IsEmpty)
            {
                line[length++] = (byte)' ';
                length = Put(line, length, before);
            }

            line[length++] = (byte)'\n';
            output.Advance(length);
        }

        for (var p = 0; p < finalQuotas.Length; p++)
        {
            if (finalQuotas[p] != named.Market.Quotas[p])
            {
                output.Write("q "u8);
                output.Write(named.Programs[p]);
                output.Write(Encoding.UTF8.GetBytes($" {finalQuotas[p]}\n"));
            }
        }
    }

    /// <summary>Writes that no stable matching was found, with reasons as comments.</summary>
    /// <param name="reasons">Sentences of one line.</param>
    /// <param name="output">Takes UTF-8 bytes.</param>
    public static void WriteNone(IEnumerable<string> reasons, IBufferWriter<byte> output)
    {
        output.Write("matching 1\n"u8);
        foreach (var reason in reasons)
        {
            output.Write(Encoding.UTF8.GetBytes($"# {reason}\n"));
        }

        output.Write("none\n"u8);
    }

    /// <summary>Reads a matching of a market; null when the text says that none was found.</summary>
    /// <param name="text">UTF-8 bytes.</param>
    /// <param name="named">The market.</param>
    /// <exception cref="MatchFormatException">The text is not a matching of this market.</exception>
    public static Matching? Read(ReadOnlySpan<byte> text, NamedMarket named)
    {
        if (text.IsEmpty || text[^1] != '\n')
        {
            byte[] ended = [.. text, (byte)'\n'];
            text = ended;
        }

        var matching = new Matching(named.Applicants.Count, named.Market.Supplements.Length > 0);
        var seen = new bool[named.Applicants.Count];
        var (headed, none) = (false, false);
        var reader = new TokenReader(text);
        for (; !reader.AtEnd; reader.SkipLine())
        {
            var keyword = reader.Next();
            if (keyword.IsEmpty || keyword[0] == '#')
            {
                continue;
            }

            if (!headed)
            {
                headed = keyword.SequenceEqual("matching"u8) && reader.Next().SequenceEqual("1"u8);
                if (!headed)
                {
                    throw reader.Fail("the first line must be 'matching 1'");
                }
            }
            else if (keyword.SequenceEqual("none"u8))
            {
                none = true;
            }
            else if (keyword.SequenceEqual("m"u8))
            {
                ReadMatch(ref reader, named, matching, seen);
            }
            else if (keyword.SequenceEqual("q"u8))
            {
                // Informative: the checker works out the final quotas itself.
                if (named.Programs.Find(reader.Next()) < 0)
                {
                    throw reader.Fail($"unknown program {reader.Token()}");
                }

                MatchReader.ReadCount(ref reader, "the quota");
            }
            else
            {
                throw reader.Fail("unknown line");
            }
        }

        if (!headed)
        {
            throw reader.Fail("the file is empty; its first line must be 'matching 1'");
        }

        var missing = Array.IndexOf(seen, false);
        return none ? null
            : missing < 0 ? matching
            : throw reader.Fail(text.Length - 1, $"applicant {named.Applicants.Name(missing)} has no line");
    }

    private static void ReadMatch(ref TokenReader reader, NamedMarket named, Matching matching, bool[] seen)
    {
        var applicant = reader.NextIn(named.Applicants);
        if (applicant < 0)
        {
            throw reader.Fail($"unknown applicant {reader.Token()}");
        }

        if (seen[applicant])
        {
            throw reader.Fail($"applicant {reader.Token()} is here for the second time");
        }

        seen[applicant] = true;
        matching.ProgramOf[applicant] = ReadProgram(ref reader, named);
        if (!reader.Next().IsEmpty)
        {
            if (matching.SupplementOf.Length == 0)
            {
                throw reader.Fail("a second program, in a market without supplemental lists");
            }

            reader.At = reader.TokenStart;
            matching.SupplementOf[applicant] = ReadProgram(ref reader, named);
        }
    }

    private static int ReadProgram(ref TokenReader reader, NamedMarket named)
    {
        var name = reader.Next();
        if (name.SequenceEqual("-"u8))
        {
            return -1;
        }

        var program = named.Programs.Find(name);
        return program >= 0 ? program
            : throw reader.Fail(name.IsEmpty ? "the program is missing; '-' stands for none" : $"unknown program {reader.Token()}");
    }

    private static ReadOnlySpan<byte> NameOf(NamedMarket named, int program) => program < 0 ? "-"u8 : named.Programs[program];

    private static int Put(Span<byte> line, int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(line[at..]);
        return at + bytes.Length;
    }
}
