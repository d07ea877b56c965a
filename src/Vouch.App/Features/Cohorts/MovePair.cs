using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

/// <summary>The office gives a trainee of an open run another mentor, one more, or takes one away.</summary>
public sealed class MovePair(AppDbContext db, AuditTrail audit)
{
    /// <param name="Add">A mentor to give; takes the place of the least fitting one when the trainee has enough. Either this or the next.</param>
    /// <param name="Remove">A mentor to take away.</param>
    public sealed record Command(PersonId By, CohortId CohortId, MatchingRunId RunId, PersonId TraineeId, PersonId? Add, PersonId? Remove);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await RunTable.ReadAsync(db, command.CohortId, command.RunId, command.TraineeId, cancellationToken) is not { } table)
        {
            return CohortProblems.NotDone;
        }

        var held = table.Pairs.Where(pair => pair.TraineeId == command.TraineeId).ToList();
        var problem = command switch
        {
            { Remove: { } taken } => Take(table, held.Find(pair => pair.MentorId == taken)),
            { Add: { } given } => Give(table, held, given, command.TraineeId),
            _ => Problem.NotFound,
        };
        if ((problem ?? table.Run.Amend(table.ReportOf(table.Pairs))) is { } refused)
        {
            return refused;
        }

        audit.Record(command.By, "cohort.pair-moved", command.RunId.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }

    private Problem? Take(RunTable table, MatchingPair? pair)
    {
        if (pair is null)
        {
            return Problem.NotFound;
        }

        table.Pairs.Remove(pair);
        db.Remove(pair);
        return null;
    }

    private Problem? Give(RunTable table, List<MatchingPair> held, PersonId mentorId, PersonId traineeId)
    {
        var mentor = table.Fits.IndexOfMentor(mentorId);
        if (mentor < 0 || table.TenthsOf(mentor) is not { } tenths || held.Exists(pair => pair.MentorId == mentorId))
        {
            return CohortProblems.NotAPossiblePair;
        }

        if (table.PlacesLeft(mentor) <= 0)
        {
            return CohortProblems.MentorIsFull;
        }

        if (held.Count >= table.Cohort.MentorsEach)
        {
            Take(table, held.MinBy(pair => pair.FitTenths));
        }

        var pair = MatchingPair.Of(table.Run.Id, mentorId, traineeId, tenths, table.Fits.RankOf(mentor, table.Trainee), isByHand: true);
        table.Pairs.Add(pair);
        db.Add(pair);
        return null;
    }
}
