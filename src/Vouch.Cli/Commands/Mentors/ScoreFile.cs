using System.Globalization;
using Vouch.Engine.Assignment;
using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Mentors;

/// <summary>Scores read from a CSV file, held exactly: as whole numbers of the smallest decimal place that the file uses.</summary>
/// <param name="Mentors">Mentors in the order of appearance.</param>
/// <param name="Mentees">Mentees in the order of appearance.</param>
/// <param name="Pairs">The possible pairs.</param>
/// <param name="Decimals">Decimal places of the scores.</param>
internal sealed record ScoreFile(NameTable Mentors, NameTable Mentees, ScoredPair[] Pairs, int Decimals)
{
    private const int MostDecimals = 12;

    /// <summary>A score as the file would have it.</summary>
    public string Written(long score) =>
        (score / (decimal)Math.Pow(10, Decimals)).ToString("0." + new string('#', Math.Max(1, Decimals)), CultureInfo.InvariantCulture);

    public static ScoreFile Read(string path, CancellationToken cancellationToken)
    {
        var file = new CsvLines(path, InputFile.Read(path, cancellationToken: cancellationToken));
        if (!file.Next() || !file.Is("mentor", "mentee", "score"))
        {
            throw file.Fail("the first line must be 'mentor,mentee,score'");
        }

        var (mentors, mentees) = (new NameTable(), new NameTable());
        var pairs = new List<ScoredPair>();
        var places = new List<byte>();
        var most = 0;
        while (file.Next())
        {
            file.Expect(3);
            var (mentor, mentee) = (Known(file, 0, mentors), Known(file, 1, mentees));
            var (score, decimals) = Score(file);
            most = Math.Max(most, decimals);
            pairs.Add(new(mentor, mentee, score));
            places.Add((byte)decimals);
        }

        var scaled = new ScoredPair[pairs.Count];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = pairs[i] with { Score = Scaled(path, pairs[i].Score, most - places[i]) };
        }

        return new(mentors, mentees, scaled, most);
    }

    /// <summary>Says where a pair stands that is in the file twice. Slow; asked only when there is one.</summary>
    public static BadInputException Repeated(string path, CancellationToken cancellationToken)
    {
        var file = new CsvLines(path, InputFile.Read(path, cancellationToken: cancellationToken));
        var seen = new HashSet<string>();
        while (file.Next() && seen.Add($"{file.Text(0)},{file.Text(1)}"))
        {
        }

        return file.Fail("this pair is here for the second time");
    }

    private static int Known(CsvLines file, int field, NameTable names)
    {
        var name = file.Field(field);
        if (name.IsEmpty)
        {
            throw file.Fail("an id is missing");
        }

        var id = names.Find(name);
        return id >= 0 ? id : names.Add(name);
    }

    // The digits without the point, and how many of them stood behind it.
    private static (long Digits, int Decimals) Score(CsvLines file)
    {
        var text = file.Field(2);
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            throw file.Fail($"'{file.Text(2)}' is not a score");
        }

        var (digits, decimals, point) = (0L, 0, false);
        foreach (var c in text)
        {
            if (c == '.')
            {
                point = true;
            }
            else if (c is >= (byte)'0' and <= (byte)'9')
            {
                if (digits > (long.MaxValue - 9) / 10 || decimals == MostDecimals)
                {
                    throw file.Fail($"'{file.Text(2)}' has more digits than can be added up exactly");
                }

                digits = (10 * digits) + c - '0';
                decimals += point ? 1 : 0;
            }
        }

        return (text[0] == '-' ? -digits : digits, decimals);
    }

    private static long Scaled(string path, long score, int by)
    {
        for (; by > 0; by--)
        {
            if (Math.Abs(score) > long.MaxValue / 10)
            {
                throw new BadInputException($"{InputFile.Display(path)}: the scores have more digits than can be added up exactly");
            }

            score *= 10;
        }

        return score;
    }
}
