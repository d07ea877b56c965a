using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.Engine.Portfolio;
using Vouch.SmartPick.Markets;
using ApplicantProfile = Vouch.Domain.Applicants.ApplicantProfile;

namespace Vouch.SmartPick.Answers;

/// <summary>Puts one answer together from markets that are already simulated: pure arithmetic, milliseconds.</summary>
public sealed class Answering(
    SeasonPack pack, ProgramDirectory directory, ProblemBuilder builder, ErasFees fees, ApplicantProfile profile, List<PickMarket> markets)
{
    private readonly List<ResidencyProgram> _programs = [.. markets.SelectMany(market => market.Programs)];
    private readonly int[] _groups = [.. markets.SelectMany((market, group) => Enumerable.Repeat(group, market.Programs.Count))];

    /// <summary>The answer, or null when every program excludes the applicant.</summary>
    public SmartPickView? Answer(ApplicantDraft draft, bool isSeasonOld)
    {
        var eligibility = _programs.ConvertAll(program => Eligibility.Of(profile, program, pack.Season));
        if (eligibility.TrueForAll(one => one.IsExcluded))
        {
            return null;
        }

        var used = markets.Min(market => market.Table.Markets);
        var personal = new PersonalOdds(builder, profile, markets, eligibility, used);
        var plain = personal.Of();
        var utility = _programs.Select(program => Math.Round(profile.UtilityOf(program, directory.Year), 6)).ToArray();
        var rules = new SignalRules(pack, profile, _programs, eligibility);
        var (odds, best, tierOf) = new ListSearch(
            rules,
            utility,
            odds => ProblemBuilder.PortfolioOf(profile, odds, utility, _groups, fees),
            (tier, asked) => personal.Of(tier, asked)).Search(plain);
        var ranked = Ranked(best.Chosen, utility, odds);
        var list = ListOf(odds, ranked, utility);
        var gains = GainsOf(best);
        var signalGains = SignalGains.Of(odds, plain, ranked, tierOf);
        var unknown = new EligibleShares(eligibility);
        var answers = _programs.Select((program, i) => One(
            program, i, odds, utility[i], eligibility[i], unknown, Landing(list, ranked, i), gains.GetValueOrDefault(i))
            with
            {
                Signal = rules.NameOf(i, tierOf[i]),
                SignalGain = signalGains.GetValueOrDefault(i),
                Letters = [.. profile.Letters.For(program).Select(letter => letter.Name)],
                LettersWanted = program.Facts.LettersWanted?.Value,
            }).ToList();
        var baselines = new Baselines(odds, utility, _groups, _programs, fees, ranked.Length);
        return new()
        {
            Draft = draft,
            Season = pack.Season,
            IsSeasonOld = isSeasonOld,
            SeasonHash = pack.Hash,
            DirectoryName = directory.Name,
            DirectoryHash = directory.Hash,
            IsFictional = directory.IsFictional,
            Seed = markets[0].Table.Seed,
            Markets = used,
            IsBeingRefined = markets.Exists(market => market.Table.Markets < PickMarket.AllMarkets || !market.IsFittedHere),
            IsFittedToDirectory = markets.TrueForAll(market => market.IsFittedHere),
            CarriesModelUncertainty = markets.TrueForAll(market => market.Fit.CarriesModelUncertainty),
            Letters = new LetterWorths(pack, profile.Letters, _programs, (tier, asked, letters) => personal.Of(tier, asked, letters))
                .Of(ranked, tierOf, odds => ListOf(odds, ranked, utility).Match.Value),
            Signals = rules.HasSignals
                ? new(
                    rules.Pools(pack, tierOf),
                    Math.Round(ListOf(plain, ranked, utility).Match.Value, 6),
                    [.. rules.HomeAndAway.Select(program => program.Key)],
                    rules.NotFound)
                : null,
            List = [.. ranked.Select(i => answers[i])],
            Programs = answers,
            Match = Chance.Of(list.Match),
            Unmatched = list.Unmatched,
            Interviews = Chance.Of(list.Interviews),
            CostCents = CostCents(ranked),
            Excluded = eligibility.Count(one => one.IsExcluded),
            Status = best.Status.ToString(),
            Method = best.Method,
            Gap = Math.Round(best.Gap, 6), // machines differ in the last bits of the bound
            Curve = Curve(best, utility, odds),
            Baselines = baselines.All(list, ranked),
            Strength = KnownStrength.Of(profile, pack, profile.Specialties[0].Specialty),
            Fit = [.. markets.SelectMany(FitLines)],
            IndependentMatch = 1 - ranked.Aggregate(1.0, (none, i) => none * (1 - odds.Match(i).Value)),
        };
    }

    /// <summary>The applicant's true order: by utility, then by odds, then by key, so that the same input gives the same list.</summary>
    private static int[] Ranked(IReadOnlyList<int> chosen, double[] utility, ProgramOdds odds) =>
        [.. chosen.OrderByDescending(i => utility[i]).ThenByDescending(i => odds.Match(i).Value).ThenBy(i => i)];

    private static ListOdds ListOf(ProgramOdds odds, int[] list, double[] utility) =>
        odds.List(list, Array.ConvertAll(list, i => utility[i]));

    private static double? Landing(ListOdds list, int[] ranked, int program) =>
        Array.IndexOf(ranked, program) is >= 0 and var place ? list.Landing[place] : null;

    private static Dictionary<int, double?> GainsOf(PortfolioResult best)
    {
        var gains = new Dictionary<int, double?>();
        double before = 0;
        foreach (var step in best.Steps)
        {
            gains[step.Program] = Math.Round(step.Value - before, 9);
            before = step.Value;
        }

        return gains;
    }

    private ProgramAnswer One(
        ResidencyProgram program,
        int index,
        ProgramOdds odds,
        double utility,
        Eligibility eligibility,
        EligibleShares unknown,
        double? landing,
        double? gain)
    {
        var parts = odds.Parts(index);
        var specialty = pack.FindSpecialty(program.Specialty)!.Name;
        return new(
            program.Key,
            program.Institution,
            program.City,
            program.State,
            specialty,
            program.PositionsIn(directory.Year),
            unknown.Of(eligibility),
            Chance.Of(odds.Interview(index)),
            Chance.Of(odds.Match(index)),
            utility,
            landing,
            gain,
            eligibility.Findings,
            [
                new("Step 2 CK", parts.StepTwo),
                new("Beside Step 2", parts.Strength),
                new("Openness of the specialty to your type", parts.Type),
                new("Openness of the program to your type", parts.Program),
                new("Home state", parts.HomeState),
                new("Signal", parts.Signal),
                new("Ties", ProblemBuilder.TieShiftOf(profile, program)),
                new("Letters", profile.Letters.ShiftAt(program)),
            ],
            parts.Total,
            double.IsFinite(parts.InvitationCutoff) ? parts.InvitationCutoff : null);
    }

    private static List<CurvePoint> Curve(PortfolioResult best, double[] utility, ProgramOdds odds)
    {
        var points = new List<CurvePoint>();
        double match = 0, cost = 0;
        for (var n = 1; n <= best.Steps.Count; n++)
        {
            var now = ListOf(odds, Ranked([.. best.Steps.Take(n).Select(step => step.Program)], utility, odds), utility).Match.Value;
            points.Add(new(n, now, best.Steps[n - 1].Cost, now - match, best.Steps[n - 1].Cost - cost));
            (match, cost) = (now, best.Steps[n - 1].Cost);
        }

        return points;
    }

    private long CostCents(int[] list) => fees.CostCents(list.GroupBy(i => _groups[i]).Select(group => group.Count()));

    // A fit to another directory is compared with that one's scaled figures, which would only confuse here.
    private static IEnumerable<FitLine> FitLines(PickMarket market) => market.IsFittedHere
        ? market.Fit.Rows.Select(row => new FitLine(
            market.Specialty, row.Statistic.ToString(), row.Type?.ToString() ?? "all", row.Published, row.Simulated, row.Applicants))
        : [];
}
