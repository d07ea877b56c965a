using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>
/// Pairs that are past their agreed interval, the longest first: who they are, since when, and whether Vouch has reminded them. What they
/// write or talk about is not read here.
/// </summary>
/// <remarks>A fixed number of queries.</remarks>
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
    /// <param name="Health">From counts and days of what the two share; see docs/mentorship-health.md.</param>
    /// <param name="MentorAsks">The mentor has said within a month that they hear nothing.</param>
    /// <param name="WantsACall">One of the two would like the office to get in touch.</param>
    public sealed record Row(string Trainee, string TraineeEmail, string Mentor, string MentorEmail, Cadence Cadence, DateOnly? LastMetOn, int Reminders, Health Health, bool MentorAsks, bool WantsACall);

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var asking = await AskingAsync(cancellationToken);
        var page = Math.Max(1, query.Page);
        var late = await db.LateAsync(today, query.OnlyRed, (page - 1) * PageSize, PageSize, cancellationToken);
        if (late.Count == 0 && page > 1)
        {
            page = 1; // beyond the last page
            late = await db.LateAsync(today, query.OnlyRed, 0, PageSize, cancellationToken);
        }

        var ids = late.ConvertAll(row => new MentorshipId(row.Id));
        var mentorships = await db.Set<Mentorship>().AsNoTracking().Where(mentorship => ids.Contains(mentorship.Id)).ToDictionaryAsync(mentorship => mentorship.Id, cancellationToken);
        var people = await PeopleAsync([.. mentorships.Values.SelectMany(mentorship => new[] { mentorship.TraineeId, mentorship.MentorId })], cancellationToken);
        var reminders = await db.Set<Nudge>().AsNoTracking().Where(nudge => ids.Contains(nudge.MentorshipId)).ToListAsync(cancellationToken);
        var health = await db.HealthAsync([.. mentorships.Values], clock.GetUtcNow(), cancellationToken);
        return new(
            [.. late.Select(RowOf)],
            late.Count > 0 ? (int)late[0].Total : 0,
            page);

        Row RowOf(Cadences.Late row)
        {
            var mentorship = mentorships[new(row.Id)];
            var cadence = Cadence.Of(mentorship, row.LastMetOn, today);
            return new(
                people[mentorship.TraineeId].Name,
                people[mentorship.TraineeId].Email,
                people[mentorship.MentorId].Name,
                people[mentorship.MentorId].Email,
                cadence,
                row.LastMetOn,
                reminders.Count(nudge => nudge.MentorshipId == mentorship.Id && nudge.ToId == mentorship.MentorId && !nudge.IsLast && DateOnly.FromDateTime(nudge.SentAt.UtcDateTime) >= cadence.Since),
                health[mentorship.Id],
                asking.Contains(mentorship.Id),
                row.WantsACall);
        }
    }

    private async Task<HashSet<MentorshipId>> AskingAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-30);
        return [.. await db.Set<QuietReport>().Where(report => report.ReportedAt > since).Select(report => report.MentorshipId).ToListAsync(cancellationToken)];
    }

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(List<PersonId> ids, CancellationToken cancellationToken) =>
        await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
}
