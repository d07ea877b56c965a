using System.Globalization;
using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.SmartPick.Cohorts;
using Vouch.SmartPick.Markets;
using ApplicantType = Vouch.Domain.Applicants.ApplicantType;
using EngineType = Vouch.Engine.Markets.ApplicantType;

namespace Vouch.SmartPick.Proof;

/// <summary>Simulated seasons against published figures, in seasons that were not used for fitting.</summary>
public sealed class MarketProof(SeasonPack pack, ProblemBuilder builder, FittedSeason fitted)
{
    /// <summary>Another seed than that of the fits.</summary>
    public const ulong Seed = 2;

    private const int FewestApplicants = 100;
    private const int FewestInGroup = 50;

    /// <summary>A published figure and its simulated twin, for every specialty.</summary>
    public sealed record Line(string Specialty, FitRow Figure);

    /// <summary>Simulates every specialty and sets its figures beside the published ones.</summary>
    public IReadOnlyList<Line> Compare(int markets, CancellationToken cancellationToken)
    {
        var lines = new List<Line>();
        foreach (var (specialty, fit) in fitted.Markets)
        {
            if (builder.MarketOf(specialty) is { } input)
            {
                var enough = Math.Max(markets, Math.Min(200, 60_000 / Math.Max(1, input.Cohorts.Sum(cohort => cohort.Applicants))));
                var tally = MarketRun.Tally(input, fit.Parameters, Seed, first: 0, enough, Environment.ProcessorCount, cancellationToken);
                lines.AddRange(FitTable.Compare(input, tally).Select(row => new Line(specialty, row)));
            }
        }

        return lines;
    }

    /// <summary>The bounds on cells by specialty and type.</summary>
    public static IEnumerable<ProofRow> Cells(IReadOnlyList<Line> lines)
    {
        var rates = lines
            .Where(line => line.Figure is { Statistic: FitStatistic.Matched, Applicants: >= FewestApplicants })
            .Select(line => (line, Error: 100 * Math.Abs(line.Figure.Simulated - line.Figure.Published) / line.Figure.Applicants))
            .ToList();
        yield return Mean("match rate by specialty and type, of all who ranked it", "mean absolute error at most 1.5 points", 1.5, rates);
        yield return Worst("match rate by specialty and type, of all who ranked it", "worst error at most 5 points", 5, rates);
        var preferring = lines
            .Where(line => line.Figure is { Statistic: FitStatistic.PreferringMatchRate, Applicants: >= FewestApplicants })
            .Select(line => (line, Error: 100 * Math.Abs(line.Figure.Simulated - line.Figure.Published)))
            .ToList();
        yield return Mean("match rate of those who prefer the specialty", "mean absolute error at most 1.5 points", 1.5, preferring);
        yield return Worst("match rate of those who prefer the specialty", "worst error at most 5 points", 5, preferring);
        var groups = lines.Where(IsMedian).ToList();
        var medians = groups
            .Where(line => InGroup(lines, line) >= FewestInGroup)
            .Select(line => (line, Error: Math.Abs(line.Figure.Simulated - line.Figure.Published)))
            .ToList();
        var worst = Worst($"Step 2 medians, matched and unmatched, US MD and non-US IMG, groups of {FewestInGroup} or more", "within 3 points each", 3, medians);
        yield return worst with
        {
            Detail = $"{worst.Detail}; {groups.Count - medians.Count} smaller groups are shown and not judged, since their published median is uncertain by about as much",
        };
    }

    /// <summary>The bounds on the whole country.</summary>
    /// <param name="seasons">Simulated applicants of whole seasons.</param>
    public IEnumerable<ProofRow> Country(IReadOnlyList<Line> lines, IReadOnlyList<SimulatedApplicant> seasons)
    {
        foreach (var type in ApplicantTypes.All)
        {
            if (Total(type, "pgy1-match-rate-percent") is { } published)
            {
                var own = seasons.Where(row => row.Type == type).ToList();
                var simulated = 100.0 * own.Count(row => row.MatchedAny) / Math.Max(1, own.Count);
                yield return Within(
                    $"overall match rate, {type.DisplayName}", 1, simulated, published.Value, published.Year, Newer(published));
            }
        }

        var fills = lines.Where(line => line.Figure.Statistic == FitStatistic.FillRate).ToList();
        double Positions(Line line) => builder.MarketOf(line.Specialty)!.Programs.Sum(program => program.Quota);
        var positions = fills.Sum(Positions);
        var filled = fills.Sum(line => line.Figure.Simulated * Positions(line));
        var wanted = fills.Sum(line => line.Figure.Published * Positions(line));
        var error = 100 * (filled - wanted) / positions;
        yield return new(
            "share of positions filled, all specialties",
            "within 1 point",
            Math.Abs(error),
            Math.Abs(error) <= 1,
            string.Create(CultureInfo.InvariantCulture, $"simulated {100 * filled / positions:0.0} %, published {100 * wanted / positions:0.0} %"));
        foreach (var row in Couples(seasons))
        {
            yield return row;
        }

        if (Total(ApplicantType.UsMd, "matched-top3-choice-percent") is { } top)
        {
            var matched = seasons.Where(row => row is { Type: ApplicantType.UsMd, MatchedAny: true }).ToList();
            yield return Within(
                "US MD matched at one of their first three choices",
                3,
                100.0 * matched.Count(row => row.RankObtained <= 3) / Math.Max(1, matched.Count),
                top.Value,
                top.Year);
        }
    }

    // The pack gives the couples' rates for the Match as a whole; nothing is fitted to them.
    private IEnumerable<ProofRow> Couples(IReadOnlyList<SimulatedApplicant> seasons)
    {
        var couples = seasons.Where(row => row.IsCouple).GroupBy(row => (row.Market, row.Specialty, row.Couple)).ToList();
        double both = couples.Count(pair => pair.All(one => one.MatchedAny)), one = couples.Count(pair => pair.Any(half => half.MatchedAny));
        foreach (var (name, measure, count) in ((string, string, double)[])
            [("couples with both matched", "couples-both-matched-percent", both), ("couples with at least one matched", "couples-at-least-one-matched-percent", one)])
        {
            if (pack.Totals.Where(figure => figure.Measure == measure).MaxBy(figure => figure.Year) is { } published && couples.Count > 0)
            {
                var simulated = 100 * count / couples.Count;
                yield return new(
                    name,
                    ProofRow.NoBound,
                    Math.Abs(simulated - published.Value),
                    Holds: true,
                    string.Create(CultureInfo.InvariantCulture, $"simulated {simulated:0.0} % of {couples.Count} couples in {seasons.Max(row => row.Market) + 1} seasons, published {published.Value:0.0} % ({published.Year}); both partners are of one specialty here"));
            }
        }
    }

    /// <summary>Everything that was compared, for figures and tables.</summary>
    public static IReadOnlyList<ProofCell> CellsOf(IReadOnlyList<Line> lines) => [.. lines.Select(line => CellOf(lines, line))];

    private static ProofCell CellOf(IReadOnlyList<Line> lines, Line line)
    {
        var figure = line.Figure;
        var share = figure.Statistic == FitStatistic.Matched ? 1.0 / Math.Max(1, figure.Applicants) : 1;
        return new(
            line.Specialty,
            figure.Statistic == FitStatistic.Matched ? "match-rate-ranked" : FittedSeasonFiles.Figure(figure.Statistic),
            figure.Type is { } type ? FittedSeasonFiles.Code(type) : "all",
            Math.Round(figure.Published * share, 6),
            Math.Round(figure.Simulated * share, 6),
            figure.Applicants,
            figure.Statistic switch
            {
                FitStatistic.Matched or FitStatistic.PreferringMatchRate => figure.Applicants >= FewestApplicants,
                FitStatistic.FillRate => true,
                _ => IsMedian(line) && InGroup(lines, line) >= FewestInGroup,
            });
    }

    private static bool IsMedian(Line line) =>
        line.Figure is { Statistic: FitStatistic.MatchedMedian or FitStatistic.UnmatchedMedian, Type: EngineType.UsMd or EngineType.NonUsImg };

    // Of the year of the counts by specialty and type where it is published, since the market is fitted to that year.
    private PublishedFigure? Total(ApplicantType type, string measure)
    {
        var year = pack.Market.Where(count => count.Measure == Measure.Ranked && count.Type == type && count.Scope == Scope.Pgy1).Max(count => (int?)count.Year);
        var all = pack.Totals.Where(figure => figure.Measure == measure && figure.Group == type.Code).OrderByDescending(figure => figure.Year).ToList();
        return all.Find(figure => figure.Year == year) ?? all.FirstOrDefault();
    }

    private string Newer(PublishedFigure figure) => string.Concat(pack.Totals
        .Where(other => other.Measure == figure.Measure && other.Group == figure.Group && other.Year > figure.Year)
        .Select(other => string.Create(CultureInfo.InvariantCulture, $"; {other.Year}: {other.Value:0.0} %, not fitted to, because counts by specialty and type end with {figure.Year}")));

    private static ProofRow Within(string name, double points, double simulated, double published, int year, string note = "") => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"within {points:0} {(points == 1 ? "point" : "points")}"),
        Math.Abs(simulated - published),
        Math.Abs(simulated - published) <= points,
        string.Create(CultureInfo.InvariantCulture, $"simulated {simulated:0.0} %, published {published:0.0} % ({year}{note})"));

    private static ProofRow Mean(string name, string bound, double most, List<(Line Line, double Error)> errors)
    {
        var mean = errors.Count > 0 ? errors.Average(one => one.Error) : double.NaN;
        return new(name, bound, mean, mean <= most, $"{errors.Count} cells with {FewestApplicants} applicants or more");
    }

    private static ProofRow Worst(string name, string bound, double most, List<(Line Line, double Error)> errors)
    {
        if (errors.Count == 0)
        {
            return new(name, bound, double.NaN, false, "no such figure was published");
        }

        var (line, error) = errors.MaxBy(one => one.Error);
        var broken = errors.Count(one => one.Error > most);
        return new(name, bound, error, broken == 0, string.Create(
            CultureInfo.InvariantCulture,
            $"{errors.Count} cells, {broken} beyond; worst {line.Specialty}, {(line.Figure.Type is { } type ? ApplicantTypes.All[(int)type].DisplayName : "all types")}: simulated {line.Figure.Simulated:0.###}, published {line.Figure.Published:0.###}, {line.Figure.Applicants} applicants"));
    }

    // Published number of the matched or unmatched among those who prefer the specialty.
    private static double InGroup(IReadOnlyList<Line> lines, Line median)
    {
        var rate = lines.FirstOrDefault(line => line.Specialty == median.Specialty
            && line.Figure.Type == median.Figure.Type
            && line.Figure.Statistic == FitStatistic.PreferringMatchRate)?.Figure.Published ?? 0;
        return median.Figure.Applicants * (median.Figure.Statistic == FitStatistic.MatchedMedian ? rate : 1 - rate);
    }
}
