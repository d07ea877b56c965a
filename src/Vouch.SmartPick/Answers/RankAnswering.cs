using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.Engine.Numerics;
using Vouch.SmartPick.Markets;
using ApplicantProfile = Vouch.Domain.Applicants.ApplicantProfile;

namespace Vouch.SmartPick.Answers;

/// <summary>
/// What the invitations say, and the rank list that follows from them. An invitation tells something of the season and of the applicant, so
/// each counts for every other program. The best list is the true order of preference, whatever the odds.
/// </summary>
public sealed class RankAnswering(SeasonPack pack, ProgramDirectory directory, ProblemBuilder builder, ApplicantProfile profile, List<PickMarket> markets)
{
    private const int MostWorkedOut = 20;
    private const int MostMore = 10;

    public Result<RankView> Answer(ApplicantDraft draft, bool isSeasonOld)
    {
        if (profile.Interviews.Count == 0)
        {
            return SmartPickProblems.InterviewsMissing;
        }

        if (profile.Interviews.FirstOrDefault(one => !markets.Exists(market => IndexIn(market, one) >= 0)) is { } unknown)
        {
            return SmartPickProblems.InterviewProgramUnknown(unknown.Program);
        }

        // Programs in the order of the markets, so that joined odds and these rows have the same indices.
        var rows = markets.SelectMany(market => profile.Interviews
            .Where(one => IndexIn(market, one) >= 0)
            .Select(one => (Own: one, Program: market.Programs[IndexIn(market, one)]))).ToArray();
        var utility = Array.ConvertAll(rows, row => Math.Round(profile.UtilityOf(row.Program, directory.Year, row.Own.Liking), 6));
        var heard = Array.ConvertAll(rows, row => row.Own.State switch
        {
            InterviewState.Invited => Heard.Invited,
            InterviewState.TurnedDown => Heard.TurnedDown,
            _ => Heard.Nothing,
        });
        var odds = Odds();
        var given = odds.Given(heard);
        var list = Ranked(given, utility, heard, [Heard.Invited]);
        var both = Ranked(given, utility, heard, [Heard.Invited, Heard.Nothing]);
        var fees = RankFees.Of(pack);
        var certain = ListOf(given, list, utility);
        return new RankView
        {
            Draft = draft,
            Season = pack.Season,
            IsSeasonOld = isSeasonOld,
            SeasonHash = pack.Hash,
            DirectoryName = directory.Name,
            DirectoryHash = directory.Hash,
            IsFictional = directory.IsFictional,
            Seed = markets[0].Table.Seed,
            Markets = Used,
            Plausibility = Math.Round(given.Plausibility, 6),
            CarriesModelUncertainty = markets.TrueForAll(market => market.Fit.CarriesModelUncertainty),
            Match = Chance.Of(certain.Match),
            MatchWithWaiting = Chance.Of(ListOf(given, both, utility).Match),
            MatchBefore = Chance.Of(Before(odds, utility).Match),
            StillToCome = Chance.Of(ListOf(given, Ranked(given, utility, heard, [Heard.Nothing]), utility).Interviews),
            List = [.. list.Select((row, place) => RankedAt(rows[row], utility[row], given.Match(row), certain.Landing[place]))],
            Waiting = WaitingOf(rows, odds, given, heard, utility),
            More = MoreOf(odds, given, heard, utility),
            Own = OwnOf(rows, given, list, utility),
            ExtraFeeUsd = fees?.ExtraFor(list.Length),
            IncludedRanks = fees?.Included,
            FeeSource = fees?.Source ?? "",
        };
    }

    private int Used => markets.Min(market => market.Table.Markets);

    private static int IndexIn(PickMarket market, OwnInterview one)
    {
        for (var i = 0; i < market.Programs.Count; i++)
        {
            if (market.Programs[i].Key == one.Program)
            {
                return i;
            }
        }

        return -1;
    }

    private InterviewOdds Odds()
    {
        InterviewOdds? all = null;
        foreach (var market in markets)
        {
            var own = profile.Interviews.Select(one => (Own: one, Index: IndexIn(market, one))).Where(one => one.Index >= 0).ToList();
            var signals = new byte[market.Programs.Count];
            var asked = new bool[market.Programs.Count];
            foreach (var (one, index) in own)
            {
                signals[index] = one.Signal switch { "gold" or "single" => 1, "silver" => 2, _ => 0 };
                asked[index] = true;
            }

            var eligibility = market.Programs.Select(program => Eligibility.Of(profile, program, pack.Season)).ToList();
            var applicant = builder.ApplicantOf(profile, market.Specialty, market.Programs, eligibility, profile.Letters, i => asked[i]) with { Signals = signals };
            var evaluator = new OddsEvaluator(market.Table, new() { MaxMarkets = Used, Seed = market.Table.Seed });
            var odds = evaluator.EvaluateInterviews(applicant, [.. own.Select(one => one.Index)]);
            all = all is null ? odds : all.With(odds);
        }

        return all!;
    }

    private static int[] Ranked(HeardOdds odds, double[] utility, Heard[] heard, Heard[] wanted) =>
    [
        .. Enumerable.Range(0, utility.Length).Where(i => wanted.Contains(heard[i]))
            .OrderByDescending(i => utility[i]).ThenByDescending(i => odds.Match(i).Value).ThenBy(i => i),
    ];

    private static ListOdds ListOf(HeardOdds odds, int[] list, double[] utility) => odds.List(list, utility);

    private static ListOdds Before(InterviewOdds odds, double[] utility)
    {
        var nothing = new Heard[utility.Length];
        var before = odds.Given(nothing);
        return ListOf(before, Ranked(before, utility, nothing, [Heard.Nothing]), utility);
    }

    private RankedProgram RankedAt((OwnInterview Own, ResidencyProgram Program) row, double utility, Estimate match, double landing) => new(
        row.Program.Key, row.Program.Institution, row.Program.City, row.Program.State, pack.FindSpecialty(row.Program.Specialty)!.Name,
        utility, Chance.Of(match), Math.Round(landing, 9), row.Own.Place);

    private List<WaitingProgram> WaitingOf(
        (OwnInterview Own, ResidencyProgram Program)[] rows, InterviewOdds odds, HeardOdds given, Heard[] heard, double[] utility) =>
    [
        .. LikeliestFirst(given, heard).Select((row, place) => new WaitingProgram(
            rows[row].Program.Key, rows[row].Program.Institution, rows[row].Program.City, rows[row].Program.State,
            pack.FindSpecialty(rows[row].Program.Specialty)!.Name,
            Chance.Of(given.Interview(row)),
            place < MostWorkedOut ? MatchIf(odds, heard, utility, [row]) : null)),
    ];

    private static List<MoreInterviews> MoreOf(InterviewOdds odds, HeardOdds given, Heard[] heard, double[] utility)
    {
        var next = LikeliestFirst(given, heard).Take(MostMore).ToArray();
        return [.. Enumerable.Range(0, next.Length + 1).Select(more => new MoreInterviews(more, MatchIf(odds, heard, utility, next[..more])))];
    }

    private static IEnumerable<int> LikeliestFirst(HeardOdds given, Heard[] heard) => Enumerable.Range(0, heard.Length)
        .Where(i => heard[i] == Heard.Nothing).OrderByDescending(i => given.Interview(i).Value).ThenBy(i => i);

    /// <summary>Chance to match if these invited too, and nobody else.</summary>
    private static double MatchIf(InterviewOdds odds, Heard[] heard, double[] utility, int[] invited)
    {
        Heard[] then = [.. heard];
        foreach (var program in invited)
        {
            then[program] = Heard.Invited;
        }

        var given = odds.Given(then);
        return Math.Round(ListOf(given, Ranked(given, utility, then, [Heard.Invited]), utility).Match.Value, 6);
    }

    private static OwnOrder? OwnOf((OwnInterview Own, ResidencyProgram Program)[] rows, HeardOdds given, int[] list, double[] utility)
    {
        int[] own = [.. list.Where(row => rows[row].Own.Place is not null).OrderBy(row => rows[row].Own.Place)];
        if (own.Length == 0)
        {
            return null;
        }

        int[] leftOff = [.. list.Except(own)];
        var regret = given.Regret(own, leftOff, utility);
        var departures = own.Select((row, place) => new Departure(
                rows[row].Program.Institution,
                rows[row].Own.Place!.Value,
                [.. own.Skip(place + 1).Concat(leftOff).Where(other => utility[other] > utility[row]).OrderByDescending(other => utility[other]).Select(other => rows[other].Program.Institution)],
                Math.Round(regret[place], 6)))
            .Where(departure => departure.Better.Count > 0)
            .OrderByDescending(departure => departure.Regret).ThenBy(departure => departure.Place);
        return new(
            Math.Round(regret.Sum(), 6), Chance.Of(ListOf(given, own, utility).Match), [.. departures], [.. leftOff.Select(row => rows[row].Program.Institution)]);
    }
}
