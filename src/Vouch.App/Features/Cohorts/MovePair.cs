using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

/// <summary>The office gives a trainee of an open run another mentor, one more, or takes one away; what was done can be undone with the same command.</summary>
public sealed class MovePair(AppDbContext db, AuditTrail audit)
{
    /// <param name="Add">A mentor to give; without <paramref name="Remove"/>, takes the place of the least fitting one when the trainee has enough.</param>
    /// <param name="Remove">A mentor to take away.</param>
    /// <param name="IsByHand">False when an undo gives back what the solver had chosen.</param>
    public sealed record Command(
        PersonId By, CohortId CohortId, MatchingRunId RunId, PersonId TraineeId, PersonId? Add, PersonId? Remove, bool IsByHand = true);

    /// <summary>What undoes it: give back <paramref name="Removed"/>, take away <paramref name="Added"/>.</summary>
    /// <param name="WasByHand">Whether the one taken away had been chosen by hand.</param>
    public sealed record Moved(PersonId? Added, PersonId? Removed, bool WasByHand);

    public async Task<Result<Moved>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await RunTable.ReadAsync(db, command.CohortId, command.RunId, command.TraineeId, cancellationToken) is not { } table)
        {
            return CohortProblems.NotDone;
        }

        if (command is { Add: null, Remove: null })
        {
            return Problem.NotFound;
        }

        var held = table.Pairs.Where(pair => pair.TraineeId == command.TraineeId).ToList();
        var taken = command.Remove is { } named ? held.Find(pair => pair.MentorId == named)
            : held.Count >= table.Cohort.MentorsEach ? held.MinBy(pair => pair.FitTenths)
            : null;
        if (command.Remove is not null && taken is null)
        {
            return Problem.NotFound;
        }

        if (command.Add is { } mentor && await GiveAsync(table, held, mentor, command, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (taken is not null)
        {
            table.Pairs.Remove(taken);
            db.Remove(taken);
        }

        if (table.Run.Amend(table.ReportOf(table.Pairs)) is { } closed)
        {
            return closed;
        }

        audit.Record(command.By, "cohort.pair-moved", command.RunId.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken) is { } problem
            ? problem
            : new Moved(command.Add, taken?.MentorId, taken?.IsByHand ?? false);
    }

    private async Task<Problem?> GiveAsync(RunTable table, List<MatchingPair> held, PersonId id, Command command, CancellationToken cancellationToken)
    {
        var mentor = table.Fits.IndexOfMentor(id);
        if (mentor < 0 || table.TenthsOf(mentor) is null || held.Exists(pair => pair.MentorId == id))
        {
            return CohortProblems.NotAPossiblePair;
        }

        if (table.PlacesLeft(mentor) <= 0)
        {
            return CohortProblems.MentorIsFull;
        }

        var fits = await db.FitsAsync(table.Run, table.Cohort, command.TraineeId, [id], cancellationToken);
        var pair = MatchingPair.Of(
            table.Run.Id, id, command.TraineeId, fits[id].Tenths, table.Fits.RankOf(mentor, table.Trainee), command.IsByHand);
        table.Pairs.Add(pair);
        db.Add(pair);
        return null;
    }
}
