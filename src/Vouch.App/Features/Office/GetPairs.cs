using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>
/// Pairs that are past their agreed interval, the longest first: who they are, since when, and whether Vouch has reminded them. What they
/// write or talk about is not read here.
/// </summary>
/// <remarks>Five queries, however many pairs there are.</remarks>
public sealed class GetPairs(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="OnlyRed">Leaves out those who are overdue, but not yet by twice the interval.</param>
    /// <param name="Page">The first is 1.</param>
    public sealed record Query(bool OnlyRed, int Page);

    public sealed record View(IReadOnlyList<Row> Pairs, int Total, int Page)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="LastMetOn">Null when they have never met.</param>
    /// <param name="Reminders">How often Vouch has reminded the mentor in this silence.</param>
    public sealed record Row(string Trainee, string TraineeEmail, string Mentor, string MentorEmail, Cadence Cadence, DateOnly? LastMetOn, int Reminders);

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var counts = await db.CountCadencesAsync(today, cancellationToken);
        var total = (int)(counts.Red + (query.OnlyRed ? 0 : counts.Warning));
        var page = Math.Max(1, query.Page);
        var late = await db.LateAsync(today, query.OnlyRed, (page - 1) * PageSize, PageSize, cancellationToken);
        var ids = late.ConvertAll(row => new MentorshipId(row.Id));
        var mentorships = await db.Set<Mentorship>().AsNoTracking().Where(mentorship => ids.Contains(mentorship.Id)).ToDictionaryAsync(mentorship => mentorship.Id, cancellationToken);
        var people = await PeopleAsync([.. mentorships.Values.SelectMany(mentorship => new[] { mentorship.TraineeId, mentorship.MentorId })], cancellationToken);
        var reminders = await db.Set<Nudge>().AsNoTracking().Where(nudge => ids.Contains(nudge.MentorshipId)).ToListAsync(cancellationToken);
        return new(
            [.. late.Select(row => RowOf(mentorships[new(row.Id)], row.LastMetOn))],
            total,
            page);

        Row RowOf(Mentorship mentorship, DateOnly? lastMetOn)
        {
            var cadence = Cadence.Of(mentorship, lastMetOn, today);
            return new(
                people[mentorship.TraineeId].Name,
                people[mentorship.TraineeId].Email,
                people[mentorship.MentorId].Name,
                people[mentorship.MentorId].Email,
                cadence,
                lastMetOn,
                reminders.Count(nudge => nudge.MentorshipId == mentorship.Id && DateOnly.FromDateTime(nudge.SentAt.UtcDateTime) >= cadence.Since));
        }
    }

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(List<PersonId> ids, CancellationToken cancellationToken) =>
        await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
}
