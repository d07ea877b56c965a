using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>Whom a trainee has in an open run and whom they could have instead, each with what the change would cost the whole.</summary>
public sealed class GetAlternatives(AppDbContext db)
{
    private const int MostShown = 15;

    public sealed record Query(CohortId CohortId, MatchingRunId RunId, PersonId TraineeId);

    public sealed record View(string Cohort, string Trainee, int MentorsEach, IReadOnlyList<Held> Mentors, IReadOnlyList<Choice> Choices);

    /// <param name="Without">The report if this mentor were taken away.</param>
    /// <param name="Fit">The fit of the two profiles with its reasons.</param>
    public sealed record Held(PersonId MentorId, string Name, FitView Fit, int Rank, Change Without);

    /// <param name="PlacesLeft">Places of the mentor that no pair of the run holds.</param>
    /// <param name="With">What changes when this mentor is added, in place of the one held when the trainee has enough; null when the mentor is full.</param>
    /// <param name="Fit">The fit of the two profiles with its reasons.</param>
    public sealed record Choice(PersonId MentorId, string Name, FitView Fit, int Rank, int PlacesLeft, Change? With);

    /// <summary>What a change does to the run.</summary>
    /// <param name="Covered">Trainees with a mentor, more or fewer.</param>
    /// <param name="TotalTenths">Sum of fits, in tenths of a point.</param>
    /// <param name="Blocking">Pairs that both sides would prefer.</param>
    public sealed record Change(int Covered, int TotalTenths, int Blocking)
    {
        internal static Change Of(MatchingReport before, MatchingReport after) => new(
            after.Covered - before.Covered, after.TotalTenths - before.TotalTenths, after.Blocking - before.Blocking);
    }

    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await RunTable.ReadAsync(db, query.CohortId, query.RunId, query.TraineeId, cancellationToken) is not { } table)
        {
            return null;
        }

        var before = table.ReportOf(table.Pairs);
        var held = table.Pairs.Where(pair => pair.TraineeId == query.TraineeId).OrderBy(pair => pair.Rank).ToList();
        var possible = Enumerable.Range(0, table.Fits.Mentors.Count)
            .Where(mentor => table.TenthsOf(mentor) is not null && held.All(pair => pair.MentorId != table.Fits.Mentors[mentor].Id))
            .OrderByDescending(table.TenthsOf)
            .ThenBy(mentor => mentor)
            .Take(MostShown)
            .ToList();
        var ids = held.Select(pair => pair.MentorId).Concat(possible.Select(mentor => table.Fits.Mentors[mentor].Id)).Append(query.TraineeId).ToList();
        var names = await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);

        var fits = await db.FitsAsync(table.Run, table.Cohort, query.TraineeId, ids, cancellationToken);

        // With enough mentors, a new one takes the place of the least fitting.
        var given = held.Count >= table.Cohort.MentorsEach ? held.MinBy(pair => pair.FitTenths) : null;
        return new(
            table.Cohort.Name,
            names[query.TraineeId],
            table.Cohort.MentorsEach,
            [.. held.Select(pair => new Held(
                pair.MentorId,
                names[pair.MentorId],
                FitView.Of(fits[pair.MentorId]),
                pair.Rank,
                Change.Of(before, table.ReportOf([.. table.Pairs.Where(other => other != pair)]))))],
            [.. possible.Select(mentor => ChoiceOf(table, before, given, mentor, names, fits))]);
    }

    private static Choice ChoiceOf(RunTable table, MatchingReport before, MatchingPair? given, int mentor, Dictionary<PersonId, string> names, Dictionary<PersonId, Fit> fits)
    {
        var id = table.Fits.Mentors[mentor].Id;
        var (tenths, rank, left) = (table.TenthsOf(mentor)!.Value, table.Fits.RankOf(mentor, table.Trainee), table.PlacesLeft(mentor));
        var with = MatchingPair.Of(table.Run.Id, id, table.Fits.Trainees[table.Trainee], tenths, rank);
        return new(
            id,
            names[id],
            FitView.Of(fits[id]),
            rank,
            left,
            left <= 0 ? null : Change.Of(before, table.ReportOf([.. table.Pairs.Where(pair => pair != given), with])));
    }
}
