using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.App.Features.Match;

/// <summary>Puts the engine's numbers back into names.</summary>
internal sealed class MatchRows(NamedMarket named)
{
    private readonly Market _market = named.Market;

    public IReadOnlyList<MatchView.ApplicantRow> Applicants(MatchOutcome outcome)
    {
        var programOf = outcome.Matching.ProgramOf;
        var couples = new Dictionary<int, int>();
        for (var c = 0; c < _market.Couples.Length; c++)
        {
            couples[_market.Couples[c].First] = couples[_market.Couples[c].Second] = c;
        }

        var rows = new List<MatchView.ApplicantRow>();
        for (var a = 0; a < programOf.Length; a++)
        {
            var before = outcome.Matching.SupplementOf.Length == 0 ? -1 : outcome.Matching.SupplementOf[a];
            var (choice, choices) = couples.TryGetValue(a, out var couple)
                ? JointChoice(couple, programOf)
                : (_market.ApplicantLists[a].IndexOf(programOf[a]), _market.ApplicantLists[a].Length);
            var partner = couples.ContainsKey(a) ? Partner(_market.Couples[couple], a) : -1;
            rows.Add(new(
                named.Applicants.Name(a), partner < 0 ? null : named.Applicants.Name(partner), Program(programOf[a]), Program(before),
                choice < 0 ? null : choice + 1, choices));
        }

        return rows;
    }

    public IReadOnlyList<MatchView.ProgramRow> Programs(Matching matching, IReadOnlyList<int> finalQuotas)
    {
        var held = new List<int>[_market.ProgramCount];
        for (var p = 0; p < held.Length; p++)
        {
            held[p] = [];
        }

        foreach (var side in new[] { matching.ProgramOf, matching.SupplementOf })
        {
            for (var a = 0; a < side.Length; a++)
            {
                if (side[a] >= 0)
                {
                    held[side[a]].Add(a);
                }
            }
        }

        return [.. held.Select((applicants, p) => Row(p, finalQuotas[p], applicants))];
    }

    public MatchView.MomentView Moment(MatchTrace trace, int number)
    {
        var replay = new MatchReplay(_market);
        var round = 0;
        for (var i = 0; i < number; i++)
        {
            replay.Play(trace.Steps[i]);
            round += trace.Steps[i].Kind == MatchStepKind.QuotasChange ? 1 : 0;
        }

        var quotas = trace.RoundQuotas[Math.Min(round, trace.RoundQuotas.Count - 1)];
        var programs = Enumerable.Range(0, _market.ProgramCount).Select(p => Row(p, quotas[p], replay.HeldBy(p)));
        var step = number == 0 ? (MatchStep?)null : trace.Steps[number - 1];
        return new(
            number,
            step is { } told ? MatchSentences.Step(named, told) + "." : "Nobody has asked yet. Everybody is free.",
            KindOf(step?.Kind),
            [.. Enumerable.Range(0, named.Applicants.Count).Select(named.Applicants.Name)],
            [.. new[] { step?.Applicant ?? -1, step?.SecondApplicant ?? -1 }.Where(a => a >= 0).Distinct().Select(named.Applicants.Name)],
            [.. new[] { step?.Program ?? -1, step?.SecondProgram ?? -1 }.Where(p => p >= 0).Distinct().Select(named.Programs.Name)],
            [.. programs]);
    }

    private static MatchView.MomentKind KindOf(MatchStepKind? kind) => kind switch
    {
        MatchStepKind.Proposes or MatchStepKind.ProposesTogether or MatchStepKind.Offers or MatchStepKind.MovesUp => MatchView.MomentKind.Asks,
        MatchStepKind.Held => MatchView.MomentKind.Holds,
        MatchStepKind.Refused or MatchStepKind.Displaced or MatchStepKind.Withdraws or MatchStepKind.Declines => MatchView.MomentKind.Parts,
        _ => MatchView.MomentKind.Other,
    };

    private MatchView.ProgramRow Row(int program, int quota, IEnumerable<int> applicants)
    {
        var list = _market.ProgramLists[program].ToArray();
        return new(
            named.Programs.Name(program), _market.Quotas[program], quota,
            [.. applicants.OrderBy(a => Array.IndexOf(list, a)).Select(named.Applicants.Name)]);
    }

    private (int Choice, int Choices) JointChoice(int couple, int[] programOf)
    {
        var (first, second) = _market.Couples[couple];
        var flat = _market.JointChoices[couple];
        for (var i = 0; i + 1 < flat.Length; i += 2)
        {
            if ((flat[i], flat[i + 1]) == (programOf[first], programOf[second]))
            {
                return (i / 2, flat.Length / 2);
            }
        }

        return (-1, flat.Length / 2);
    }

    private static int Partner(Couple couple, int applicant) => couple.First == applicant ? couple.Second : couple.First;

    private string? Program(int program) => program < 0 ? null : named.Programs.Name(program);
}
