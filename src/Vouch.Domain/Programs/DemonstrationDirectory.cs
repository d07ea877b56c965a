using Vouch.Domain.Places;
using Vouch.Domain.Seasons;

namespace Vouch.Domain.Programs;

/// <summary>
/// Makes a directory of the whole country out of nothing but the season pack: invented institutions, the pack's positions and
/// unfilled positions in each specialty, states by population. The same seed makes the same directory.
/// </summary>
/// <remarks>
/// A specialty's positions are the newest published; where none were, those of the first-year table (matched and unfilled).
/// Its number of tracks keeps the positions per track of the newest count of tracks. Primary-care tracks are not made apart:
/// the newest figures of internal medicine and pediatrics leave no room for them in the published total.
/// </remarks>
public sealed class DemonstrationDirectory
{
    public const string Name = "Demonstration directory";

    /// <summary>Every installation of a version shows the same demonstration.</summary>
    public const ulong ShippedSeed = 20_260_320;

    private const double SecondTrackShare = 0.08;
    private const double UsualPositionsPerTrack = 5;

    private readonly SeasonPack _pack;
    private readonly ulong _seed;
    private readonly List<DemonstrationInstitution> _institutions;

    private DemonstrationDirectory(SeasonPack pack, States states, ulong seed)
    {
        _pack = pack;
        _seed = seed;
        _institutions = DemonstrationInstitution.Make(states, new SeededDraws(seed));
    }

    public static IReadOnlyList<ResidencyProgram> Make(SeasonPack pack, States states, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(states);
        var directory = new DemonstrationDirectory(pack, states, seed);
        return
        [
            .. pack.Specialties
                .Where(specialty => specialty.NrmpCode.Length > 0 && specialty.Kind != SpecialtyKind.Primary)
                .SelectMany(directory.Programs)
                .OrderBy(program => program.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The positions the directory gives a specialty; 0 when none were published.</summary>
    public static int PositionsOf(SeasonPack pack, string specialty)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (pack.Newest(specialty, null, Measure.Positions, Scope.All) is { Year: > 2020 } newest)
        {
            return newest.Value;
        }

        var firstYear = pack.Market
            .Where(count => count.Specialty == specialty && count.Scope == Scope.Pgy1)
            .Where(count => count.Measure is Measure.Matched or Measure.Unfilled)
            .Sum(count => count.Value);
        return firstYear > 0 ? firstYear : pack.Newest(specialty, null, Measure.Positions, Scope.All)?.Value ?? 0;
    }

    private IEnumerable<ResidencyProgram> Programs(Specialty specialty)
    {
        var positions = PositionsOf(_pack, specialty.Slug);
        if (positions == 0)
        {
            yield break;
        }

        // Each specialty has a stream of its own: a figure changed in one leaves the others as they were.
        var draws = new SeededDraws(_seed ^ Stream(specialty.Slug));
        var tracks = Math.Clamp((int)Math.Round(positions / PositionsPerTrack(specialty.Slug)), 1, positions);
        var secondTracks = (int)(tracks * SecondTrackShare);
        var chosen = Choose(Math.Min(tracks - secondTracks, _institutions.Count), draws);
        var quotas = Shares(positions, chosen.ConvertAll(institution => institution.Size * Math.Exp(0.5 * draws.Normal())));
        var open = Unfilled(specialty.Slug, positions, chosen, quotas, draws);
        for (var i = 0; i < chosen.Count; i++)
        {
            yield return Program(specialty, chosen[i], quotas[i], open[i], hasSecondTrack: quotas[i] >= 6 && draws.Chance(0.2), draws);
        }
    }

    private double PositionsPerTrack(string specialty)
    {
        var tracks = _pack.Newest(specialty, null, Measure.Tracks, Scope.All);
        var positions = tracks is null
            ? null
            : _pack.Market.FirstOrDefault(count => count.Specialty == specialty
                && count.Measure == Measure.Positions
                && count.Scope == Scope.All
                && count.Year == tracks.Year);
        return positions is null ? UsualPositionsPerTrack : (double)positions.Value / tracks!.Value;
    }

    // Without replacement; wide institutions have nearly every specialty (Efraimidis and Spirakis: largest u^(1/w)).
    private List<DemonstrationInstitution> Choose(int count, SeededDraws draws) =>
    [
        .. _institutions
            .Select(institution => (institution, key: Math.Log(draws.Uniform() + 1e-300) / institution.Breadth))
            .OrderByDescending(pair => pair.key)
            .Take(count)
            .Select(pair => pair.institution),
    ];

    // At least one each, the rest in proportion, by largest remainder: the sum is exact.
    private static int[] Shares(int total, List<double> weights)
    {
        var rest = total - weights.Count;
        var sum = weights.Sum();
        var exact = weights.ConvertAll(weight => rest * weight / sum);
        var shares = exact.ConvertAll(share => 1 + (int)share).ToArray();
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - Math.Floor(exact[i])).Take(total - shares.Sum()))
        {
            shares[i]++;
        }

        return shares;
    }

    // Open positions fall to the institutions least sought after, in the published proportion.
    private int[] Unfilled(string specialty, int positions, List<DemonstrationInstitution> chosen, int[] quotas, SeededDraws draws)
    {
        var open = new int[quotas.Length];
        if (_pack.Newest(specialty, null, Measure.Unfilled, Scope.Pgy1) is not { } unfilled)
        {
            return open;
        }

        var offered = _pack.Market
            .Where(count => count.Specialty == specialty && count.Scope == Scope.Pgy1 && count.Year == unfilled.Year)
            .Where(count => count.Measure is Measure.Matched or Measure.Unfilled)
            .Sum(count => count.Value);
        var left = offered == 0 ? 0 : (int)Math.Round((double)positions * unfilled.Value / offered);
        foreach (var i in Enumerable.Range(0, quotas.Length).OrderBy(i => chosen[i].Breadth * Math.Exp(draws.Normal())))
        {
            open[i] = Math.Min(left, 1 + draws.Below(quotas[i]));
            left -= open[i];
        }

        return open;
    }

    private ResidencyProgram Program(
        Specialty specialty, DemonstrationInstitution institution, int quota, int open, bool hasSecondTrack, SeededDraws draws)
    {
        var letter = specialty.TrackLetters[0];
        var second = hasSecondTrack ? 1 + (quota / 10) : 0;
        var tracks = new List<Track> { TrackOf(institution, specialty, letter, '0', specialty.Name, quota - second, Math.Max(0, quota - second - open)) };
        if (second > 0)
        {
            var openHere = Math.Max(0, open - (quota - second));
            tracks.Add(TrackOf(institution, specialty, letter, '1', $"{specialty.Name}/Research", second, second - openHere));
        }

        var facts = DemonstrationFacts.Of(_pack, specialty, institution, draws);
        return ResidencyProgram.Create(
            institution.Name, institution.City, institution.State, specialty.Slug, tracks, facts, isFictional: true).Value;
    }

    private Track TrackOf(
        DemonstrationInstitution institution, Specialty specialty, char letter, char number, string name, int quota, int filled) => new(
        NrmpCode.Parse($"{institution.Code}{specialty.NrmpCode}{letter}{number}", null),
        name,
        [new TrackResult(_pack.Season, quota, filled, DemonstrationFacts.Source, AsOf.OfYear(_pack.Season), Confidence.Unknown)]);

    private static ulong Stream(string slug)
    {
        // FNV-1a
        var hash = 14695981039346656037UL;
        foreach (var c in slug)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
