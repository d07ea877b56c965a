using Vouch.Domain.Applicants;
using Vouch.Domain.Places;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.SmartPick.Markets;

namespace Vouch.SmartPick.Cohorts;

/// <summary>
/// Simulated seasons of the whole country, applicant by applicant. Specialties are simulated each by itself; those who match in a
/// specialty they did not prefer are then joined with applicants of the same type who stayed unmatched in the one they preferred,
/// nearest Step 2 scores together. Couples are of one specialty.
/// </summary>
/// <remarks>Preliminary years are nobody's preferred specialty and have no rows; a second choice that finds nobody to be joined with has none
/// either.</remarks>
public sealed class NationalSimulation
{
    private readonly States _states;
    private readonly List<Specialty> _specialties = [];

    public NationalSimulation(SeasonPack pack, States states, ProblemBuilder builder, FittedSeason fitted)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(fitted);
        _states = states;
        foreach (var slug in pack.Specialties.Where(specialty => specialty.Kind != SpecialtyKind.Preliminary).Select(specialty => specialty.Slug))
        {
            if (builder.MarketOf(slug) is { } input && fitted.Find(slug) is { } fit)
            {
                _specialties.Add(new(slug, [.. builder.ProgramsOf(slug).Select(program => program.Key)], new(input, fit.Parameters)));
            }
        }
    }

    /// <summary>Keys of the specialties simulated.</summary>
    public IReadOnlyList<string> Specialties => [.. _specialties.ConvertAll(specialty => specialty.Slug)];

    /// <summary>One season; rows by specialty, then type, then number of the applicant.</summary>
    public IReadOnlyList<SimulatedApplicant> Season(ulong seed, int market)
    {
        var firsts = new List<SimulatedApplicant>();
        var seconds = new List<SimulatedApplicant>();
        foreach (var specialty in _specialties)
        {
            specialty.Simulator.Simulate(specialty.SeedOf(seed), market);
            var season = specialty.Simulator.Season;
            for (var i = 0; i < season.Applicants; i++)
            {
                if (season.Prefers(i))
                {
                    firsts.Add(Row(specialty, season, market, i));
                }
                else if (!season.Leaves(i) && season.MatchOf(i) >= 0)
                {
                    seconds.Add(Row(specialty, season, market, i));
                }
            }
        }

        return Join(firsts, seconds);
    }

    private SimulatedApplicant Row(Specialty specialty, SimulatedSeason season, int market, int i)
    {
        var program = season.MatchOf(i);
        var signals = season.SignalsOf(i);
        return new(
            market,
            specialty.Slug,
            ApplicantTypes.All[(int)season.TypeOf(i)],
            season.StepTwoOf(i),
            season.HomeOf(i) is >= 0 and var home ? _states.All[home].Code : "",
            signals.Length - System.MemoryExtensions.Count(signals, (byte)0),
            season.ApplicationsOf(i).Length,
            season.InterviewsOf(i),
            season.InterviewsOf(i),
            program >= 0,
            program >= 0,
            season.RankOfMatch(i),
            program >= 0 ? specialty.Programs[program] : "",
            season.PartnerOf(i) is >= 0 and var partner ? 1 + Math.Min(i, partner) : 0);
    }

    private static List<SimulatedApplicant> Join(List<SimulatedApplicant> firsts, List<SimulatedApplicant> seconds)
    {
        foreach (var type in ApplicantTypes.All)
        {
            var open = Enumerable.Range(0, firsts.Count)
                .Where(i => firsts[i].Type == type && !firsts[i].MatchedPreferred)
                .OrderBy(i => firsts[i].Step2)
                .ThenBy(i => i)
                .ToList();
            foreach (var second in seconds.Where(row => row.Type == type))
            {
                var place = Nearest(firsts, open, second);
                if (place < 0)
                {
                    continue;
                }

                var first = firsts[open[place]];
                firsts[open[place]] = first with
                {
                    Applications = first.Applications + second.Applications,
                    Interviews = first.Interviews + second.Interviews,
                    Ranks = first.Ranks + second.Ranks,
                    MatchedAny = true,
                    RankObtained = first.Ranks + second.RankObtained,
                    Program = second.Program,
                };
                open.RemoveAt(place);
            }
        }

        return firsts;
    }

    // The place in the list, sorted by score, of the nearest one who prefers another specialty; −1 when there is none.
    private static int Nearest(List<SimulatedApplicant> firsts, List<int> open, SimulatedApplicant second)
    {
        int low = 0, high = open.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = firsts[open[middle]].Step2 < second.Step2 ? (middle + 1, high) : (low, middle);
        }

        int below = low - 1, above = low;
        while (below >= 0 || above < open.Count)
        {
            var takeAbove = below < 0
                || (above < open.Count && firsts[open[above]].Step2 - second.Step2 <= second.Step2 - firsts[open[below]].Step2);
            var place = takeAbove ? above++ : below--;
            if (firsts[open[place]].Specialty != second.Specialty)
            {
                return place;
            }
        }

        return -1;
    }

    private sealed record Specialty(string Slug, IReadOnlyList<string> Programs, MarketSimulator Simulator)
    {
        // The n-th applicants of two specialties are different people, so each specialty has numbers of its own (FNV-1a of its key).
        public ulong SeedOf(ulong seed) => seed ^ Slug.Aggregate(14695981039346656037UL, (hash, c) => (hash ^ c) * 1099511628211UL);
    }
}
