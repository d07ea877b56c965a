using System.Text;
using Vouch.Domain;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.App.Features.Match;

/// <summary>Solves a pasted market of moderate size, tells the steps and, given the market before an edit, what changed. Stores nothing.</summary>
public sealed class SolveMatch(TimeProvider clock)
{
    private const int MostSteps = 5_000;
    private static readonly TimeSpan LongestThought = TimeSpan.FromSeconds(8);

    /// <summary>What to solve.</summary>
    /// <param name="Market">The market, "match 1" text.</param>
    /// <param name="Seed">The lottery between equals and the order of the couples.</param>
    /// <param name="ProgramsPropose">The programs ask instead of the applicants.</param>
    /// <param name="Step">The step to look at; anything beyond the last is the last.</param>
    /// <param name="Before">The market before an edit, or null.</param>
    public sealed record Query(string Market, ulong Seed = 0, bool ProgramsPropose = false, int Step = int.MaxValue, string? Before = null);

    public async Task<Result<MatchView>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var tooLong = new CancellationTokenSource(LongestThought, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooLong.Token);
        try
        {
            return await Task.Run(() => Answer(query, either.Token), either.Token);
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return MatchProblems.TooHard;
        }
    }

    private static Result<MatchView> Answer(Query query, CancellationToken cancellationToken)
    {
        var read = Read(query.Market, query.Seed);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var named = read.Value;
        if (query.ProgramsPropose && !OnlySingles(named.Market))
        {
            return MatchProblems.ProgramsCannotPropose;
        }

        var trace = new MatchTrace(MostSteps);
        var outcome = Solve(named.Market, query, trace, cancellationToken);
        var rows = new MatchRows(named);
        var applicants = rows.Applicants(outcome);
        return new MatchView(
            outcome.Status == MatchStatus.Stable,
            outcome.ProvenNone,
            [.. outcome.Violations.Select(violation => MatchSentences.Violation(named, violation))],
            applicants,
            rows.Programs(outcome.Matching, outcome.FinalQuotas),
            [.. trace.Steps.Select(step => MatchSentences.Step(named, step) + ".")],
            trace.Count,
            rows.Moment(trace, Math.Clamp(query.Step, 0, trace.Steps.Count)),
            named.TieCount,
            Changes(query, applicants, cancellationToken));
    }

    private static Result<NamedMarket> Read(string text, ulong seed)
    {
        if (text.Length > MatchProblems.MostCharacters)
        {
            return MatchProblems.TooLong;
        }

        try
        {
            var named = MatchReader.Read(Encoding.UTF8.GetBytes(text), seed);
            return named.Applicants.Count > MatchProblems.MostApplicants || named.Programs.Count > MatchProblems.MostPrograms
                ? MatchProblems.TooMany
                : named;
        }
        catch (MatchFormatException mistake)
        {
            return MatchProblems.BadLine(text, mistake);
        }
    }

    private static bool OnlySingles(Market market) =>
        market.Couples.Length == 0 && market.Supplements.Length == 0 && market.Reversions.Length == 0 && !market.HasParity;

    private static MatchOutcome Solve(Market market, Query query, MatchTrace? trace, CancellationToken cancellationToken)
    {
        if (!query.ProgramsPropose)
        {
            return new MatchSolver { Trace = trace }.Solve(market, query.Seed, cancellationToken: cancellationToken);
        }

        var matching = new Matching(market.ApplicantCount, supplements: false);
        new ProgramProposing { Trace = trace }.Solve(market, matching.ProgramOf);
        return new(MatchStatus.Stable, matching, market.Quotas.ToArray(), [], false, 1, 1, 0);
    }

    // The market before the edit was shown before; should it not be readable any more, there is nothing to compare.
    private static MatchView.ChangeView? Changes(Query query, IReadOnlyList<MatchView.ApplicantRow> now, CancellationToken cancellationToken)
    {
        if (query.Before is not { } text || text == query.Market || Read(text, query.Seed) is not { Succeeded: true } read)
        {
            return null;
        }

        var named = read.Value;
        var proposing = query with { ProgramsPropose = query.ProgramsPropose && OnlySingles(named.Market) };
        var outcome = Solve(named.Market, proposing, null, cancellationToken);
        var before = new MatchRows(named).Applicants(outcome).ToDictionary(row => row.Name, row => row.Place);
        var after = now.ToDictionary(row => row.Name, row => row.Place);
        var moves = after.Keys.Union(before.Keys)
            .Select(name => new MatchView.Move(name, before.GetValueOrDefault(name, "not there"), after.GetValueOrDefault(name, "not there")))
            .Where(move => move.Was != move.Is);
        return new([.. ChangedLines(text, query.Market)], [.. moves], outcome.Status == MatchStatus.Stable);
    }

    // Lists are compared line by line under the same name; a line that only one text has stands alone.
    private static IEnumerable<(string Was, string Is)> ChangedLines(string before, string after)
    {
        var (was, now) = (Lines(before), Lines(after));
        foreach (var (name, line) in was)
        {
            var other = now.GetValueOrDefault(name, "");
            if (other != line)
            {
                yield return (line, other);
            }
        }

        foreach (var (name, line) in now.Where(entry => !was.ContainsKey(entry.Key)))
        {
            yield return ("", line);
        }
    }

    private static Dictionary<string, string> Lines(string text)
    {
        var lines = new Dictionary<string, string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = MatchLine.Typed(line);
            lines.TryAdd(words[0] is "a" or "p" or "c" ? $"{words[0]} {words.ElementAtOrDefault(1)}" : line, string.Join(' ', words));
        }

        return lines;
    }
}
