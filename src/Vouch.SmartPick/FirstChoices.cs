using System.Runtime.CompilerServices;
using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using ApplicantType = Vouch.Domain.Applicants.ApplicantType;

namespace Vouch.SmartPick;

/// <summary>
/// How many of those who ranked a specialty prefer it. Everybody prefers one specialty, so over all specialties the first choices of a
/// type add up to its active applicants, who are published: that fixes the chance that a second choice leaves for the first.
/// </summary>
internal sealed class FirstChoices
{
    private const double UsualLeaving = 0.8;
    private const double LeastLeaving = 0.3;
    private const int Halvings = 40;

    private static readonly ConditionalWeakTable<SeasonPack, FirstChoices> Known = [];

    private readonly SeasonPack _pack;
    private readonly double[] _leaving = new double[ApplicantTypes.All.Count];
    private readonly double[] _usualShare = new double[ApplicantTypes.All.Count];

    private FirstChoices(SeasonPack pack)
    {
        _pack = pack;
        foreach (var type in ApplicantTypes.All)
        {
            (_leaving[(int)type], _usualShare[(int)type]) = Fit(type);
        }
    }

    /// <summary>Worked out once for each pack.</summary>
    public static FirstChoices Of(SeasonPack pack) => Known.GetValue(pack, static one => new(one));

    /// <summary>Chance that someone who prefers another specialty matches there.</summary>
    public double Leaving(ApplicantType type) => _leaving[(int)type];

    /// <summary>Share of first choices where a specialty publishes none for the type.</summary>
    public double UsualShare(ApplicantType type) => _usualShare[(int)type];

    /// <summary>Share of first choices among those who ranked a specialty.</summary>
    public double Share(ApplicantType type, int ranked, int matched, double preferringRate) =>
        SecondChoice.PreferringShare(ranked, matched, preferringRate, Leaving(type));

    /// <summary>Match rate among those who prefer the specialty, or null when it is not published.</summary>
    public static double? PreferringRate(SeasonPack pack, string specialty, ApplicantType type)
    {
        var matched = pack.Newest(specialty, type, Measure.PreferredMatched, Scope.All);
        var unmatched = pack.Newest(specialty, type, Measure.PreferredUnmatched, Scope.All);
        return matched is { Value: > 0 } && unmatched is not null && matched.Year == unmatched.Year
            ? (double)matched.Value / (matched.Value + unmatched.Value)
            : null;
    }

    private (double Leaving, double UsualShare) Fit(ApplicantType type)
    {
        var cells = _pack.Specialties
            .Where(specialty => specialty.Kind is not (SpecialtyKind.Preliminary or SpecialtyKind.Advanced))
            .Select(specialty => (
                Ranked: _pack.Newest(specialty.Slug, type, Measure.Ranked, Scope.Pgy1),
                Matched: _pack.Newest(specialty.Slug, type, Measure.Matched, Scope.Pgy1)?.Value ?? 0,
                Rate: PreferringRate(_pack, specialty.Slug, type)))
            .Where(cell => cell.Ranked is { Value: > 0 })
            .ToList();
        if (cells.Count == 0 || Active(type, cells.Max(cell => cell.Ranked!.Year)) is not { } active)
        {
            return (UsualLeaving, 1);
        }

        double all = cells.Sum(cell => cell.Ranked!.Value), wanted = active - Advanced(type);
        var known = cells.Where(cell => cell.Rate is not null).ToList();
        if (known.Count == 0)
        {
            return (UsualLeaving, Math.Clamp(wanted / all, SecondChoice.LowestShare, 1));
        }

        double Share(double leaving) =>
            known.Sum(cell => cell.Ranked!.Value * SecondChoice.PreferringShare(cell.Ranked.Value, cell.Matched, cell.Rate!.Value, leaving))
            / known.Sum(cell => cell.Ranked!.Value);

        double low = LeastLeaving, high = 1;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Share(middle) * all < wanted ? (middle, high) : (low, middle);
        }

        return (low, Share(low));
    }

    // Specialties that begin in the second year publish first choices alone.
    private double Advanced(ApplicantType type) => _pack.Specialties
        .Where(specialty => specialty.Kind == SpecialtyKind.Advanced)
        .Sum(specialty => (_pack.Newest(specialty.Slug, type, Measure.PreferredMatched, Scope.All)?.Value ?? 0)
            + (_pack.Newest(specialty.Slug, type, Measure.PreferredUnmatched, Scope.All)?.Value ?? 0));

    private double? Active(ApplicantType type, int year) => _pack.Totals
        .FirstOrDefault(figure => figure.Measure == "active" && figure.Group == type.Code && figure.Year == year)?.Value;
}
