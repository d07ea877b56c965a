using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Portfolio;
using Vouch.Engine.Markets;
using ApplicantProfile = Vouch.Domain.Applicants.ApplicantProfile;

namespace Vouch.SmartPick.Answers;

/// <summary>
/// How many signals of which tier there are for whom, from the newest season the pack knows for each specialty. Specialties that share an
/// allotment draw on one pool; the first tier of the model is gold, or the only tier there is.
/// </summary>
internal sealed class SignalRules
{
    private const int Tiers = 2;

    private readonly List<SignalAllotment>[] _pools = [[], []];
    private readonly int[][] _poolOf;

    public SignalRules(SeasonPack pack, ApplicantProfile profile, IReadOnlyList<ResidencyProgram> programs, IReadOnlyList<Eligibility> eligibility)
    {
        var own = profile.Specialties.SelectMany(choice => NewestOf(pack, choice.Specialty)).Where(allotment => allotment.Count > 0).ToList();
        HomeAndAway = [.. programs.Where(profile.IsHomeOrAway)];
        NotFound = [.. profile.HomeAndAway.Where(name => !programs.Any(program => ApplicantProfile.IsNamed(program, name)))];
        _poolOf = [.. Enumerable.Range(1, Tiers).Select(tier => programs.Select((program, i) =>
            own.Find(one => TierOf(one) == tier && one.Specialty == program.Specialty) is { } allotment
                && !eligibility[i].IsExcluded
                && !(allotment.NoHomeOrAway && profile.IsHomeOrAway(program))
                ? PoolOf(tier, allotment)
                : -1).ToArray())];
    }

    /// <summary>The directory's programs of the chosen specialties that are the applicant's own or rotated at.</summary>
    public IReadOnlyList<ResidencyProgram> HomeAndAway { get; }

    /// <summary>Names given for them that no program of these specialties has.</summary>
    public IReadOnlyList<string> NotFound { get; }

    public bool HasSignals => _pools.Any(pools => pools.Count > 0);

    public bool HasTier(int tier) => _pools[tier - 1].Count > 0;

    public bool MayBeSignaled(int program) => _poolOf.Any(tier => tier[program] >= 0);

    public SignalTierChances TierChances(int tier, ProgramOdds odds) =>
        new(odds.Chances, _poolOf[tier - 1], [.. _pools[tier - 1].Select(allotment => allotment.Count)]);

    /// <summary>The name of a program's signal, or null without one.</summary>
    public string? NameOf(int program, byte tier) =>
        tier == 0 ? null : NameOf(_pools[tier - 1][_poolOf[tier - 1][program]].Tier);

    public List<SignalPool> Pools(SeasonPack pack, IReadOnlyList<byte> tierOf) =>
    [
        .. Enumerable.Range(1, Tiers).SelectMany(tier => _pools[tier - 1].Select((allotment, pool) => new SignalPool(
            NameOf(allotment.Tier),
            [.. (allotment.SharedWith.Count > 0 ? allotment.SharedWith : [allotment.Specialty]).Select(slug => pack.FindSpecialty(slug)?.Name ?? slug)],
            allotment.Count,
            tierOf.Where((given, program) => given == tier && _poolOf[tier - 1][program] == pool).Count(),
            allotment.NoHomeOrAway,
            allotment.Season,
            allotment.Citation.Source.Title,
            allotment.Citation.AsOf))),
    ];

    private int PoolOf(int tier, SignalAllotment allotment)
    {
        var pools = _pools[tier - 1];
        var at = pools.FindIndex(one => one.Specialty == allotment.Specialty || one.SharedWith.Contains(allotment.Specialty));
        if (at < 0)
        {
            pools.Add(allotment);
            at = pools.Count - 1;
        }

        return at;
    }

    private static List<SignalAllotment> NewestOf(SeasonPack pack, string specialty)
    {
        var all = pack.Signals.Where(signal => signal.Specialty == specialty).ToList();
        var newest = all.Max(signal => (int?)signal.Season);
        return all.FindAll(signal => signal.Season == newest);
    }

    private static int TierOf(SignalAllotment allotment) => allotment.Tier == SignalTier.Silver ? 2 : 1;

    private static string NameOf(SignalTier tier) => tier switch
    {
        SignalTier.Gold => "gold",
        SignalTier.Silver => "silver",
        _ => "single",
    };
}
