using System.Globalization;
using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Mentors;

/// <summary>How many partners everybody can have: one number for all, or a CSV file with one for each.</summary>
internal static class CountFile
{
    private const int Most = 1_000_000;

    public static int[] Read(string numberOrPath, NameTable names, string what, CancellationToken cancellationToken)
    {
        var counts = new int[names.Count];
        if (int.TryParse(numberOrPath, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var same))
        {
            counts.AsSpan().Fill(same is >= 0 and <= Most
                ? same
                : throw new BadInputException($"the number for every {what} must be from 0 to {Most}, not {same}"));
            return counts;
        }

        var file = new CsvLines(numberOrPath, InputFile.Read(numberOrPath, cancellationToken: cancellationToken));
        if (!file.Next() || !file.Is("id", "n"))
        {
            throw file.Fail("the first line must be 'id,n'");
        }

        var seen = new bool[names.Count];
        while (file.Next())
        {
            file.Expect(2);
            if (!int.TryParse(file.Field(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Most)
            {
                throw file.Fail($"'{file.Text(1)}' is not a number from 0 to {Most}");
            }

            // Somebody without a possible pair is no mistake.
            var id = names.Find(file.Field(0));
            if (id >= 0)
            {
                counts[id] = seen[id] ? throw file.Fail($"{what} {file.Text(0)} is here for the second time") : count;
                seen[id] = true;
            }
        }

        var missing = Array.IndexOf(seen, false);
        return missing < 0 ? counts : throw file.Fail($"{what} {names.Name(missing)} has no line");
    }
}
