using System.Runtime.CompilerServices;
using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using ApplicantType = Vouch.Domain.Applicants.ApplicantType;

namespace Vouch.SmartPick;

/// <summary>
/// How many of those who ranked a specialty prefer it, and how many couples there are. Everybody prefers one specialty, so over all
/// specialties the first choices of a type are its active applicants, whose match rate is published: that fixes the chance that a second choice
/// leaves for the first.
/// </summary>
/// <remarks>
/// Figures and positions are brought to one scale first. A directory offers more or fewer positions than the published table, by specialty, and
/// cohorts grow with it; active applicants grow as their matches do, so that their overall match rate stays as published. Specialties the
/// directory does not offer count as published; primary-care tracks without programs of their own are part of their specialty's positions.
/// </remarks>
internal sealed class FirstChoices
{
    private const double UsualLeaving = 0.8;
    private const double LeastLeaving = 0.3;
    private const int Halvings = 40;

    private static readonly ConditionalWeakTable<ProgramDirectory, FirstChoices> Known = [];

    private readonly SeasonPack _pack;
    private readonly Dictionary<string, int> _positions;
    private readonly double[] _leaving = new double[ApplicantTypes.All.Count];
    private readonly double[] _usualShare = new double[ApplicantTypes.All.Count];

    private FirstChoices(SeasonPack pack, ProgramDirectory directory)
    {
        _pack = pack;
        _positions = directory.Programs
            .GroupBy(program => program.Specialty, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(program => program.PositionsIn(directory.Year)), StringComparer.Ordinal);
        foreach (var type in ApplicantTypes.All)
        {
            (_leaving[(int)type], _usualShare[(int)type]) = Fit(type);
        }

        CouplesPerFirstChoice = CouplesOf(pack);
        CouplesRankingAlone = RankingAlone(pack);
    }

    /// <summary>Couples for each first choice of a graduate of a US school; 0 when the pack has no count of couples.</summary>
    public double CouplesPerFirstChoice { get; }

    /// <summary>Share of couples who also rank positions for one of them alone: of those who did not both match, the share of whom one did.</summary>
    public double CouplesRankingAlone { get; }

    /// <summary>Worked out once for each directory.</summary>
    public static FirstChoices Of(SeasonPack pack, ProgramDirectory directory)
    {
        var known = Known.GetValue(directory, one => new(pack, one));
        return ReferenceEquals(known._pack, pack) ? known : new(pack, directory);
    }

    /// <summary>Positions of the directory for each published one; 1 where the directory has none or nothing is published.</summary>
    public double Scale(string specialty) =>
        _positions.GetValueOrDefault(specialty) is > 0 and var positions && PublishedCounts.Offered(_pack, specialty) is > 0 and var offered
            ? (double)positions / offered
            : 1;

    /// <summary>Chance that someone who prefers another specialty matches there.</summary>
    public double Leaving(ApplicantType type) => _leaving[(int)type];

    /// <summary>Share of first choices where a specialty publishes none for the type.</summary>
    public double UsualShare(ApplicantType type) => _usualShare[(int)type];

    /// <summary>Share of first choices among those who ranked a specialty.</summary>
    public double Share(ApplicantType type, int ranked, int matched, double preferringRate) =>
        SecondChoice.PreferringShare(ranked, matched, preferringRate, Leaving(type));

    private (double Leaving, double UsualShare) Fit(ApplicantType type)
    {
        var cells = _pack.Specialties
            .Where(specialty => specialty.Kind != SpecialtyKind.Preliminary
                && (specialty.Kind != SpecialtyKind.Primary || _positions.ContainsKey(specialty.Slug)))
            .Select(specialty => Cell(specialty, type))
            .Where(cell => cell.Applicants > 0)
            .ToList();
        if (cells.Count == 0 || MatchRate(type) is not { } rate)
        {
            return (UsualLeaving, 1);
        }

        var whole = cells.Where(cell => !cell.IsAdvanced).ToList();
        double all = whole.Sum(cell => cell.Applicants);
        double wanted = (cells.Sum(cell => cell.Matched) / rate) - cells.Where(cell => cell.IsAdvanced).Sum(cell => cell.Applicants);
        var known = whole.Where(cell => cell.Rate is not null).ToList();
        if (known.Count == 0)
        {
            return (UsualLeaving, Math.Clamp(wanted / all, SecondChoice.LowestShare, 1));
        }

        double Share(double leaving) =>
            known.Sum(cell => cell.Applicants * SecondChoice.PreferringShare(cell.Applicants, cell.Matched, cell.Rate!.Value, leaving))
            / known.Sum(cell => cell.Applicants);

        double low = LeastLeaving, high = 1;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Share(middle) * all < wanted ? (middle, high) : (low, middle);
        }

        return (low, Share(low));
    }

    private (double Applicants, double Matched, double? Rate, bool IsAdvanced) Cell(Specialty specialty, ApplicantType type)
    {
        var (applicants, matched) = PublishedCounts.Of(_pack, specialty.Slug)[type];
        var scale = Scale(specialty.Slug);
        return (
            applicants * scale,
            matched * scale,
            PublishedCounts.PreferringRate(_pack, specialty.Slug, type),
            specialty.Kind == SpecialtyKind.Advanced);
    }

    // Of the year of the counts. A preliminary year alone counts as a match there.
    private double? MatchRate(ApplicantType type)
    {
        var year = _pack.Market.Where(count => count.Measure == Measure.Ranked && count.Type == type && count.Scope == Scope.Pgy1).Max(count => (int?)count.Year);
        return Total(type, "pgy1-matched", year) / Total(type, "active", year) ?? Total(type, "pgy1-match-rate-percent", year) / 100;
    }

    private double? Total(ApplicantType type, string measure, int? year) =>
        _pack.Totals.FirstOrDefault(figure => figure.Measure == measure && figure.Group == type.Code && figure.Year == year)?.Value;

    private static double RankingAlone(SeasonPack pack)
    {
        var both = pack.Totals.Where(figure => figure.Measure == "couples-both-matched-percent").MaxBy(figure => figure.Year);
        var any = pack.Totals.FirstOrDefault(figure => figure.Measure == "couples-at-least-one-matched-percent" && figure.Year == both?.Year);
        return both is { Value: < 100 } && any is not null ? Math.Clamp((any.Value - both.Value) / (100 - both.Value), 0, 1) : 1;
    }

    // The published match rate of couples' members is that of graduates of US schools; who else is in a couple is not published.
    private static double CouplesOf(SeasonPack pack)
    {
        var couples = pack.Totals.Where(figure => figure is { Measure: "couples", Group: "all" }).MaxBy(figure => figure.Year);
        double active = pack.Totals
            .Where(figure => figure.Measure == "active" && figure.Year == couples?.Year
                && (figure.Group == ApplicantType.UsMd.Code || figure.Group == ApplicantType.UsDo.Code))
            .Sum(figure => figure.Value);
        return couples is null || active == 0 ? 0 : couples.Value / active;
    }
}
