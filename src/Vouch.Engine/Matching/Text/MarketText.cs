using System.Buffers;
using System.Globalization;
using System.Text;

namespace Vouch.Engine.Matching.Text;

/// <summary>Writes a market in the text format "match 1", with its numbers as names.</summary>
public static class MarketText
{
    /// <summary>Writes a market.</summary>
    /// <param name="market">The market.</param>
    /// <param name="comment">One line about where it comes from, or null.</param>
    /// <param name="output">Takes UTF-8 bytes.</param>
    public static void Write(Market market, string? comment, IBufferWriter<byte> output)
    {
        output.Write("match 1\n"u8);
        if (comment is not null)
        {
            output.Write(Encoding.UTF8.GetBytes($"# {comment}\n"));
        }

        for (var p = 0; p < market.ProgramCount; p++)
        {
            Line(output, "p", p, market.Quotas[p]);
            List(output, market.ProgramLists[p]);
        }

        var inCouple = JointLists.CoupleMembers(market);
        for (var a = 0; a < market.ApplicantCount; a++)
        {
            if (!inCouple[a])
            {
                Line(output, "a", a);
                List(output, market.ApplicantLists[a]);
            }
        }

        for (var c = 0; c < market.Couples.Length; c++)
        {
            Line(output, "c", c, market.Couples[c].First, market.Couples[c].Second);
            Joint(output, market.JointChoices[c]);
        }

        foreach (var (donor, receiver, count) in market.Reversions)
        {
            Line(output, "v", donor, receiver, count);
            output.Write("\n"u8);
        }

        for (var p = 0; p < market.ProgramCount; p++)
        {
            if (market.Parities[p] != Parity.Any)
            {
                Line(output, market.Parities[p] == Parity.Even ? "e" : "o", p);
                output.Write("\n"u8);
            }
        }

        for (var s = 0; s < market.Supplements.Length; s++)
        {
            Line(output, "s", market.Supplements[s].Applicant, market.Supplements[s].Advanced);
            List(output, market.SupplementalChoices[s]);
        }
    }

    private static void Line(IBufferWriter<byte> output, string keyword, params ReadOnlySpan<int> numbers)
    {
        output.Write([(byte)keyword[0]]);
        foreach (var number in numbers)
        {
            output.Write(" "u8);
            Number(output, number);
        }
    }

    private static void List(IBufferWriter<byte> output, ReadOnlySpan<int> list)
    {
        foreach (var id in list)
        {
            output.Write(" "u8);
            Number(output, id);
        }

        output.Write("\n"u8);
    }

    private static void Joint(IBufferWriter<byte> output, ReadOnlySpan<int> choices)
    {
        for (var i = 0; i + 1 < choices.Length; i += 2)
        {
            output.Write(" "u8);
            Number(output, choices[i]);
            output.Write(","u8);
            Number(output, choices[i + 1]);
        }

        output.Write("\n"u8);
    }

    private static void Number(IBufferWriter<byte> output, int number)
    {
        if (number < 0)
        {
            output.Write("-"u8);
            return;
        }

        number.TryFormat(output.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
