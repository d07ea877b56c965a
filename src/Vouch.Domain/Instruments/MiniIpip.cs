using System.Globalization;

namespace Vouch.Domain.Instruments;

/// <summary>
/// The Mini-IPIP: twenty statements, four for each of five scales, answered from 1 (very inaccurate) to 5 (very accurate). Items, key and
/// license are the data file <c>data/instruments/mini-ipip.csv</c>.
/// </summary>
public static class MiniIpip
{
    public const string Code = "mini-ipip";
    public const int Lowest = 1;
    public const int Highest = 5;

    public static IReadOnlyList<InstrumentItem> Items { get; } = ReadItems();

    /// <summary>Where the items come from and under which license they ship.</summary>
    public static InstrumentSource Source { get; } = InstrumentSource.Of(Code);

    /// <summary>The five scores: reversed items are counted from the other end, and each mean is that of the items answered.</summary>
    /// <param name="answers">One for each item in its order; null where it was skipped.</param>
    public static IReadOnlyList<ScaleScore> Score(IReadOnlyList<int?> answers)
    {
        if (Check(answers) is { } problem)
        {
            throw new ArgumentException(problem.Message, nameof(answers));
        }

        return
        [
            .. Enum.GetValues<PersonalityScale>().Select(scale =>
            {
                var counted = Items.Where(item => item.Scale == scale)
                    .Select(item => answers[item.Number - 1] is { } answer ? item.IsReversed ? Highest + Lowest - answer : answer : (int?)null)
                    .OfType<int>().ToList();
                return new ScaleScore(scale, counted.Sum(), counted.Count);
            }),
        ];
    }

    public static Problem? Check(IReadOnlyList<int?> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Count != Items.Count || answers.Any(answer => answer is < Lowest or > Highest) ? InstrumentProblems.Answers : null;
    }

    private static List<InstrumentItem> ReadItems() =>
    [
        .. InstrumentSource.Rows("instruments/mini-ipip.csv").Select(row => new InstrumentItem(
            int.Parse(row["number"], CultureInfo.InvariantCulture),
            Enum.Parse<PersonalityScale>(row["scale"]),
            row["keyed"] == "-",
            row["words"])),
    ];
}
