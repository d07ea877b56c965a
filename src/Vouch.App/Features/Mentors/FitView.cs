using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>A fit as a page shows it: the total with its range, three parts, and every contribution.</summary>
public sealed record FitView(
    int Tenths,
    int LowestTenths,
    int HighestTenths,
    int KnownFacts,
    IReadOnlyList<FitPartView> Parts,
    IReadOnlyList<string> Reasons)
{
    private const int MostReasons = 3;

    public bool IsCertain => LowestTenths == HighestTenths;

    public int AllFacts => Parts.Sum(part => part.Contributions.Count);

    public static FitView Of(Fit fit) => new(
        fit.Tenths,
        fit.LowestTenths,
        fit.HighestTenths,
        fit.KnownFacts,
        [
            .. Enum.GetValues<FitPart>().Select(part => new FitPartView(
                part,
                fit.TenthsOf(part),
                fit.PointsOf(part),
                fit.ScoreOf(part),
                [.. fit.Contributions.Where(contribution => contribution.Part == part)])),
        ],
        [.. fit.Reasons(MostReasons).Select(reason => reason.Fact)]);
}

/// <summary>One of the three parts: what it adds in tenths, the most it could add in points, and its own score out of 100.</summary>
public sealed record FitPartView(
    FitPart Part, int Tenths, int Points, int Score, IReadOnlyList<FitContribution> Contributions);
