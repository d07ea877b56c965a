using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vouch.App.Calendars;
using Vouch.App.Features.Cohorts.Trials;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Engine.Assignment;

namespace Vouch.App.Features.Cohorts;

/// <summary>
/// Finds the conversations of a trial round with the same exact solver as the final pairs, proposes their times, and invites everybody in
/// the save that opens the round; a second run finds it open and does nothing.
/// </summary>
public sealed partial class PlanTrial(AppDbContext db, TrialInvitations invitations, TimeProvider clock, ILogger<PlanTrial> log) : IJobHandler
{
    public const string JobKind = "cohort.plan-trial";

    /// <summary>Conversations a mentor may have beyond an even share, so that rules leave nobody out.</summary>
    private const int Slack = 2;

    public string Kind => JobKind;

    public JobLane Lane => JobLane.Heavy;

    public TimeSpan Lease => TimeSpan.FromMinutes(20);

    public async Task RunAsync(string payload, CancellationToken cancellationToken)
    {
        var id = TrialRoundId.Parse(payload, CultureInfo.InvariantCulture);
        var round = await db.Set<TrialRound>().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (round is not { Status: TrialStatus.Planning })
        {
            return;
        }

        try
        {
            await PlanAsync(round, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Trying again would not help; the office is told and may start another round.
            Broke(log, id, e);
            db.ChangeTracker.Clear();
            (await db.Set<TrialRound>().SingleAsync(candidate => candidate.Id == id, cancellationToken)).Fail();
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task PlanAsync(TrialRound round, CancellationToken cancellationToken)
    {
        var cohort = await db.Set<Cohort>().AsNoTracking().SingleAsync(candidate => candidate.Id == round.CohortId, cancellationToken);
        var tables = await CohortTables.ReadAsync(db, cohort, trial: null, clock.GetUtcNow(), cancellationToken);
        var first = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var pairs = await Task.Run(() => Choose(tables, first, cancellationToken), cancellationToken);
        if (pairs.Count == 0)
        {
            round.Fail();
            return;
        }

        var people = pairs.Select(pair => tables.Mentors[pair.Mentor].PersonId).Concat(pairs.Select(pair => tables.Trainees[pair.Trainee].PersonId)).ToHashSet();
        var busy = await db.BusyTimesAsync(people, clock.GetUtcNow(), cancellationToken);
        var times = TrialTimes.Propose(
            pairs,
            [.. tables.Mentors.Select(mentor => mentor.Availability)],
            [.. tables.Trainees.Select(trainee => trainee.Availability)],
            (mentor, day) => tables.Mentors[mentor].LeaveOn(day) is not null,
            first,
            round.EndsOn,
            (mentor => busy.GetValueOrDefault(tables.Mentors[mentor].PersonId), trainee => busy.GetValueOrDefault(tables.Trainees[trainee].PersonId)));
        var talks = pairs.Zip(times, (pair, at) => TrialTalk.Of(
            round.Id, tables.Mentors[pair.Mentor].PersonId, tables.Trainees[pair.Trainee].PersonId, at)).ToList();
        db.AddRange(talks);
        round.Open();
        await invitations.SendAsync(round, talks, cancellationToken);
    }

    // Mentors who are away for the whole round, or have no place, are left in peace.
    private static List<(int Mentor, int Trainee)> Choose(CohortTables tables, DateOnly first, CancellationToken cancellationToken)
    {
        var table = tables.Score(null, null, cancellationToken);
        var able = Enumerable.Range(0, table.Mentors.Count)
            .Where(mentor => table.Mentors[mentor].OpenPlaces > 0 && tables.Mentors[mentor].LeaveOn(first) is null).ToHashSet();
        if (able.Count == 0)
        {
            return [];
        }

        var possible = new List<ScoredPair>();
        foreach (var mentor in able.Order())
        {
            for (var trainee = 0; trainee < table.Trainees.Count; trainee++)
            {
                if (table.TenthsOf(mentor, trainee) is { } tenths)
                {
                    possible.Add(new(mentor, trainee, tenths));
                }
            }
        }

        var share = ((TrialRound.TalksEach * table.Trainees.Count) + able.Count - 1) / able.Count;
        var problem = new AssignmentProblem(
            [.. Enumerable.Range(0, table.Mentors.Count).Select(mentor => able.Contains(mentor) ? Math.Max(TrialRound.TalksEach, share + Slack) : 0)],
            [.. table.Trainees.Select(_ => TrialRound.TalksEach)],
            CollectionsMarshal.AsSpan(possible));
        return [.. OptimalAssignment.Find(problem, AssignmentObjective.Coverage, cancellationToken).Pairs.Select(pair => (pair.Mentor, pair.Mentee))];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Trial round {Round} could not be planned")]
    private static partial void Broke(ILogger log, TrialRoundId round, Exception exception);
}
