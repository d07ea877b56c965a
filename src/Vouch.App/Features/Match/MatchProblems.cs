using Vouch.Domain;
using Vouch.Engine.Matching.Text;

namespace Vouch.App.Features.Match;

/// <summary>Why a market is not run, and what would mend it.</summary>
public static class MatchProblems
{
    public const int MostCharacters = 200_000;
    public const int MostApplicants = 2_000;
    public const int MostPrograms = 2_000;

    private const int MostShown = 60;

    public static readonly Problem TooLong = new(
        "match.too-long", $"This page takes up to {MostCharacters:N0} characters. The command vouch match solve takes files of any size.", "Market");

    public static readonly Problem TooMany = new(
        "match.too-many",
        $"This page takes up to {MostApplicants:N0} applicants and {MostPrograms:N0} programs. The command vouch match solve has no such limit.",
        "Market");

    public static readonly Problem TooHard = new(
        "match.too-hard", "This market takes longer than the page may think. Leave out some couples, or use the command vouch match solve.", "Market");

    public static readonly Problem ProgramsCannotPropose = new(
        "match.programs-cannot-propose",
        "Programs can only propose in a market of single applicants: leave out the lines that begin with c, v, e, o and s, or let the applicants propose.",
        "By");

    public static readonly Problem SeedIsNoNumber = new("match.seed", "The seed is a whole number from 0 up.", "Seed");

    /// <summary>The line, what is wrong there, and what to write instead.</summary>
    public static Problem BadLine(string text, MatchFormatException mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mistake);
        var line = text.Split('\n').ElementAtOrDefault(mistake.Line - 1)?.Trim() ?? "";
        var shown = line.Length == 0 ? "" : $", “{(line.Length > MostShown ? line[..MostShown] + "…" : line)}”";
        return new("match.bad-line", $"Line {mistake.Line}{shown}: {mistake.Reason}. {Mend(mistake.Reason)}".TrimEnd(), "Market");
    }

    private static string Mend(string reason)
    {
        (string Sign, string Mend)[] mends =
        [
            ("unknown applicant", "Give the applicant a line that begins with a, or correct the name."),
            ("unknown program", "Give the program a line that begins with p, or correct the name."),
            ("ranked twice", "Keep the place that is meant and take out the other."),
            ("second time", "Every name has one line: join the two, or rename one."),
            ("'match 1'", "Put match 1 alone on the first line."),
            ("unknown line", "Lines begin with p, a, c, v, e, o or s; # begins a remark."),
            ("quota", "After the name of a program comes its number of positions, such as p City 2."),
            ("comma", "Write a choice like City,General, with - for a person without a position."),
            ("cannot be the name", "Names have no commas, and - and = mean something else."),
            ("'=' stands", "Write City = General for two programs ranked alike."),
            ("control character", "Paste plain text."),
        ];
        return mends.FirstOrDefault(mend => reason.Contains(mend.Sign, StringComparison.Ordinal)).Mend ?? "";
    }
}
