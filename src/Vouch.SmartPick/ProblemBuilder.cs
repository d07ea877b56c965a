using Vouch.Domain.Applicants;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.Engine.Portfolio;
using EngineApplicant = Vouch.Engine.Markets.ApplicantProfile;
using EngineType = Vouch.Engine.Markets.ApplicantType;

namespace Vouch.SmartPick;

/// <summary>
/// The one translator between the words of the domain and the numbers of the engine: directory and season pack become a market,
/// an applicant becomes a profile, wishes and fees become a portfolio problem. Indices follow the programs' keys.
/// </summary>
public sealed partial class ProblemBuilder(SeasonPack pack, States states, ProgramDirectory directory)
{
    /// <summary>Being home counts fully; ties elsewhere, such as family or school, count half of the model's home bonus.</summary>
    private const double TieShift = 0.2;

    /// <summary>Positions left open at every Match lower a program's attraction by this much, in standard deviations.</summary>
    private const double AttractionLostWhenOpen = 2.5;

    private const double MostAttractionLost = 1.5;

    /// <summary>One seed for everybody: alternatives and people are compared in the same seasons.</summary>
    public const ulong Seed = 1;

    private readonly FirstChoices _firstChoices = FirstChoices.Of(pack, directory);

    private readonly Dictionary<string, int> _stateIndex =
        states.All.Select((state, index) => (state.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);

    /// <summary>The name of a market before anything is fitted: equal names mean the same programs, applicants and published figures.</summary>
    public static string NameOf(MarketInput input) => CutoffTableFile.NameOf(input, [new MarketParameters()], Seed);

    /// <summary>Programs of a specialty in the order of the engine's indices.</summary>
    public IReadOnlyList<ResidencyProgram> ProgramsOf(string specialty) => [.. directory.Offering(specialty)];

    /// <summary>The market of one specialty, or null when it has no programs or no published applicants.</summary>
    public MarketInput? MarketOf(string specialty)
    {
        var programs = ProgramsOf(specialty);
        if (programs.Count == 0)
        {
            return null;
        }

        var cohorts = CohortsOf(specialty, programs.Count);
        if (cohorts.Sum(cohort => cohort.Applicants) == 0)
        {
            return null;
        }

        var attraction = AttractionOf(programs);
        return new()
        {
            Programs =
            [
                .. programs.Select((program, i) => new MarketProgram
                {
                    Quota = program.PositionsIn(directory.Year),
                    State = _stateIndex.GetValueOrDefault(program.State, -1),
                    Attraction = attraction[i],
                    AttractionSpread = 0.9,
                    MinimumStepTwo = program.Facts.MinimumStep2 is { Value.IsRequired: true } minimum ? minimum.Value.Value : null,
                }),
            ],
            Cohorts = cohorts,
            HomeStateWeights = [.. states.All.Select(state => (double)state.Population)],
            FirstTierSignals = SignalsOf(specialty, SignalTier.Gold) + SignalsOf(specialty, SignalTier.Single),
            SecondTierSignals = SignalsOf(specialty, SignalTier.Silver),
            Couples = CouplesOf(specialty, cohorts),
            CouplesRankingAlone = _firstChoices.CouplesRankingAlone,
        };
    }

    /// <summary>The applicant before the programs of one specialty.</summary>
    /// <param name="isAsked">Which programs are asked about, by index; null for all. Nothing is worked out for the others.</param>
    public EngineApplicant ApplicantOf(
        Vouch.Domain.Applicants.ApplicantProfile profile,
        string specialty,
        IReadOnlyList<ResidencyProgram> programs,
        IReadOnlyList<Eligibility> eligibility,
        LetterPlan letters,
        Func<int, bool>? isAsked = null) => new()
        {
            Type = TypeOf(profile.Type),
            StepTwo = profile.Step2,
            HomeState = profile.HomeState is { } home ? _stateIndex[home] : -1,
            StrengthShift = KnownStrength.Of(profile, pack, specialty).Sum(part => part.Shift),
            ProgramShift = [.. programs.Select((program, i) => isAsked?.Invoke(i) == false ? 0 : TieShiftOf(profile, program) + letters.ShiftAt(program))],
            Eligible = [.. eligibility.Select((one, i) => !one.IsExcluded && isAsked?.Invoke(i) != false)],
        };

    /// <summary>What ties to a program's state, other than being at home there, add to the applicant's score.</summary>
    public static double TieShiftOf(Vouch.Domain.Applicants.ApplicantProfile profile, ResidencyProgram program)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(program);
        return program.State != profile.HomeState && profile.TieStates.Contains(program.State) ? TieShift : 0;
    }

    /// <summary>The list to be found: utilities, chances, fees that begin anew in each specialty, budget.</summary>
    /// <param name="utility">Of each program, in the order of <paramref name="odds"/>.</param>
    /// <param name="groups">Index of each program's specialty.</param>
    public static PortfolioProblem PortfolioOf(
        Vouch.Domain.Applicants.ApplicantProfile profile, ProgramOdds odds, double[] utility, int[] groups, ErasFees fees) => new()
        {
            Values = utility,
            Chances = odds.Chances,
            Groups = groups,
            Fees = [.. Enumerable.Repeat(ScheduleOf(fees), profile.Specialties.Count)],
            Budget = profile.Budget.MostUsd ?? double.PositiveInfinity,
            Limit = profile.Budget.MostApplications ?? int.MaxValue,
            PriceOfMoney = PriceOf(profile),
        };

    /// <summary>Utility of one US dollar: a percentage point of a match with utility 1, over what it may cost.</summary>
    public static double PriceOf(Vouch.Domain.Applicants.ApplicantProfile profile) => 0.01 / profile.Budget.UsdPerPoint;

    public static FeeSchedule ScheduleOf(ErasFees fees) =>
        new(fees.Tiers.Select(tier => new FeeTier(tier.ToCount ?? int.MaxValue, tier.AmountUsd)));

    public static EngineType TypeOf(Vouch.Domain.Applicants.ApplicantType type) => type switch
    {
        Vouch.Domain.Applicants.ApplicantType.UsMd => EngineType.UsMd,
        Vouch.Domain.Applicants.ApplicantType.UsDo => EngineType.UsDo,
        Vouch.Domain.Applicants.ApplicantType.UsImg => EngineType.UsImg,
        _ => EngineType.NonUsImg,
    };

    // The newest season with the tier; a specialty without signals has none.
    private int SignalsOf(string specialty, SignalTier tier)
    {
        var own = pack.Signals.Where(signal => signal.Specialty == specialty).ToList();
        var newest = own.Max(signal => (int?)signal.Season);
        return own.Find(signal => signal.Season == newest && signal.Tier == tier)?.Count ?? 0;
    }

    // A program that left positions open in the Matches we know of is taken to be less sought after; nothing else is known.
    private static double[] AttractionOf(IReadOnlyList<ResidencyProgram> programs)
    {
        var lost = programs.Select(program =>
        {
            var years = program.Tracks.SelectMany(track => track.Results).Select(result => result.Year).Distinct()
                .Where(year => program.PositionsIn(year) > 0 && program.FilledIn(year) is not null)
                .ToList();
            double offered = years.Sum(program.PositionsIn), filled = years.Sum(year => program.FilledIn(year)!.Value);
            return offered == 0 ? 0 : Math.Min(MostAttractionLost, AttractionLostWhenOpen * (1 - (filled / offered)));
        }).ToArray();
        var mean = lost.Average();
        return Array.ConvertAll(lost, one => mean - one);
    }
}
