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
        var calls = await CallsAsync(cancellationToken);
        var asking = await AskingAsync(cancellationToken);
        var late = (await db.CadencesAsync(today, cancellationToken))
            .Where(row => calls.Contains(row.Mentorship.Id) || row.Cadence.State is CadenceState.Red || (row.Cadence.State is CadenceState.Warning && !query.OnlyRed))
            .OrderByDescending(row => calls.Contains(row.Mentorship.Id))
            .ThenByDescending(row => (double)row.Cadence.Days / row.Mentorship.MeetEveryDays)
            .ThenBy(row => row.Mentorship.Id)
            .ToList();
        var page = Math.Max(1, query.Page);
        var shown = late.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var people = await PeopleAsync([.. shown.SelectMany(row => new[] { row.Mentorship.TraineeId, row.Mentorship.MentorId })], cancellationToken);
        var ids = shown.ConvertAll(row => row.Mentorship.Id);
        var reminders = await db.Set<Nudge>().AsNoTracking().Where(nudge => ids.Contains(nudge.MentorshipId)).ToListAsync(cancellationToken);
        var health = await db.HealthAsync(shown.ConvertAll(row => row.Mentorship), clock.GetUtcNow(), cancellationToken);
        return new(
            [.. shown.Select(row => new Row(
                people[row.Mentorship.TraineeId].Name,
                people[row.Mentorship.TraineeId].Email,
                people[row.Mentorship.MentorId].Name,
                people[row.Mentorship.MentorId].Email,
                row.Cadence,
                row.LastMetOn,
                reminders.Count(nudge => nudge.MentorshipId == row.Mentorship.Id && nudge.ToId == row.Mentorship.MentorId && !nudge.IsLast && DateOnly.FromDateTime(nudge.SentAt.UtcDateTime) >= row.Cadence.Since),
                health[row.Mentorship.Id],
                asking.Contains(row.Mentorship.Id),
                calls.Contains(row.Mentorship.Id)))],
            late.Count,
            page);
    }

    // Only the newest answer of each counts: a wish said two months ago is withdrawn by not repeating it.
    private async Task<HashSet<MentorshipId>> CallsAsync(CancellationToken cancellationToken) =>
    [
        .. await db.Set<Pulse>()
            .Where(pulse => pulse.WantsACall
                && !db.Set<Pulse>().Any(later => later.MentorshipId == pulse.MentorshipId && later.Party == pulse.Party && later.Number > pulse.Number && later.AnsweredAt != null))
            .Select(pulse => pulse.MentorshipId)
            .ToListAsync(cancellationToken),
    ];

    private async Task<HashSet<MentorshipId>> AskingAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-30);
        return [.. await db.Set<QuietReport>().Where(report => report.ReportedAt > since).Select(report => report.MentorshipId).ToListAsync(cancellationToken)];
    }

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(List<PersonId> ids, CancellationToken cancellationToken) =>
        await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
}
