using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.Office;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>
/// How far trainees have come, who has a mentor, what nobody covers, how intervals are kept and which letters press: numbers about groups, of
/// which <see cref="SmallGroups"/> withholds what would tell about a few people.
/// </summary>
/// <remarks>Six queries, whatever the number of people.</remarks>
public sealed class GetFigures(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="Cohort">Only its trainees; null for all.</param>
    /// <param name="Stage">Only these; null for all.</param>
    /// <param name="Page">Of the cohorts; the first is 1.</param>
    public sealed record Query(CohortId? Cohort, StageGroup? Stage, int Page);

    /// <param name="Uptake">Each step counts those who took it; null is withheld.</param>
    /// <param name="ByCohort">One page of all cohorts.</param>
    /// <param name="Needs">Independent of each other: one trainee has several.</param>
    public sealed record View(
        string? Cohort, IReadOnlyList<Choice> Cohorts, IReadOnlyList<int?> Uptake, Split ByStage, Split ByCohort, int CohortTotal, int Page,
        IReadOnlyList<SplitRow> Needs, Split Cadence, IReadOnlyList<int> LettersInDanger)
    {
        public int Pages => Math.Max(1, (CohortTotal + PageSize - 1) / PageSize);
    }

    public sealed record Choice(CohortId Id, string Name);

    /// <summary>Groups in two parts.</summary>
    /// <param name="Total">Over all groups, also those on other pages; null is withheld.</param>
    public sealed record Split(IReadOnlyList<SplitRow> Rows, (int First, int Second)? Total);

    /// <param name="Parts">Null is withheld.</param>
    public sealed record SplitRow(string Group, (int First, int Second)? Parts);

    private static readonly MentoringNeeds[] Needs = [.. NeedsMap.Every];

    /// <returns>Null when there is no such cohort.</returns>
    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var cohorts = await db.Set<Cohort>().AsNoTracking().OrderBy(cohort => cohort.Name).ThenBy(cohort => cohort.Id)
            .Select(cohort => new Choice(cohort.Id, cohort.Name)).ToListAsync(cancellationToken);
        if (query.Cohort is { } chosen && cohorts.TrueForAll(cohort => cohort.Id != chosen))
        {
            return null;
        }

        var trainees = (await db.CountTraineesAsync(query.Cohort, cancellationToken)).Where(row => IsMeant(row.Stage)).ToList();
        var cadences = (await db.CountCadencesByStageAsync(today, query.Cohort, cancellationToken)).Where(row => IsMeant(row.Stage)).ToList();
        var byCohort = (await db.CountCohortsAsync(cancellationToken)).Where(row => IsMeant(row.Stage)).ToLookup(row => row.CohortId);
        var members = cohorts.Where(cohort => query.Cohort is null || cohort.Id == query.Cohort)
            .Select(cohort => (cohort.Name, (int)byCohort[cohort.Id.Value].Sum(row => row.WithMentor), (int)byCohort[cohort.Id.Value].Sum(row => row.Count - row.WithMentor))).ToList();
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (members.Count + PageSize - 1) / PageSize));
        var split = Shown(members);
        return new(
            cohorts.Find(cohort => cohort.Id == query.Cohort)?.Name,
            cohorts,
            SmallGroups.ShowSteps(Steps(trainees, await InvitedAsync(query, cancellationToken))),
            Shown(ByStage(trainees, row => row.Stage, row => row.HasMentor == 1 ? row.Count : 0, row => row.HasMentor == 1 ? 0 : row.Count)),
            // People may be in two cohorts: their sum is nobody's number.
            split with { Rows = [.. split.Rows.Skip((page - 1) * PageSize).Take(PageSize)], Total = null },
            members.Count,
            page,
            [.. Needs.Select((need, at) => NeedRow(need, trainees.Sum(row => Wants(row)[at]), trainees.Sum(row => Lacks(row)[at])))],
            Shown(ByStage(cadences, row => row.Stage, row => row.OnTrack, row => row.Warning + row.Red)),
            await LettersAsync(query, today, cancellationToken));

        bool IsMeant(string? stage) => query.Stage is null || GroupOf(stage) == query.Stage;
    }

    private static StageGroup GroupOf(string? stage) => StageGroups.Of(stage is null ? null : Enum.Parse<TraineeStage>(stage));

    private static List<int> Steps(List<FigureCounts.Trainees> trainees, int invited) =>
        [(int)trainees.Sum(row => row.Count) + invited, .. Enumerable.Range(1, 5).Select(level => (int)trainees.Where(row => row.Level >= level).Sum(row => row.Count))];

    private static List<(string, int, int)> ByStage<T>(List<T> rows, Func<T, string?> stage, Func<T, long> first, Func<T, long> second) =>
        [.. rows.GroupBy(row => GroupOf(stage(row))).OrderBy(group => group.Key).Select(group => (group.Key.Words(), (int)group.Sum(first), (int)group.Sum(second)))];

    private static Split Shown(IReadOnlyList<(string Name, int First, int Second)> groups)
    {
        var showing = SmallGroups.Show([.. groups.Select(group => (IReadOnlyList<int>)[group.First, group.Second])]);
        return new(
            [.. groups.Select((group, at) => new SplitRow(group.Name, showing.Rows[at] ? (group.First, group.Second) : null))],
            showing.Totals ? (groups.Sum(group => group.First), groups.Sum(group => group.Second)) : null);
    }

    private static SplitRow NeedRow(MentoringNeeds need, long wants, long lacks)
    {
        var parts = ((int)(wants - lacks), (int)lacks);
        return new(need.Words(), SmallGroups.IsSmall(parts.Item1) || SmallGroups.IsSmall(parts.Item2) ? null : parts);
    }

    private static long[] Wants(FigureCounts.Trainees row) => [row.Wants1, row.Wants2, row.Wants4, row.Wants8, row.Wants16];

    private static long[] Lacks(FigureCounts.Trainees row) => [row.Lacks1, row.Lacks2, row.Lacks4, row.Lacks8, row.Lacks16];

    // Those who joined are people by now, and counted there.
    private async Task<int> InvitedAsync(Query query, CancellationToken cancellationToken)
    {
        var open = await db.Set<Invitation>()
            .Where(invitation => invitation.Role == Roles.Trainee && invitation.Status == InvitationStatus.Waiting && (query.Cohort == null || invitation.CohortId == query.Cohort)
                && !db.Set<Person>().Any(person => person.Email == invitation.Email))
            .GroupBy(invitation => invitation.Stage).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return open.Where(row => query.Stage is null || StageGroups.Of(row.Key) == query.Stage).Sum(row => row.Count);
    }

    /// <summary>Late, due within three days, within a week, within <see cref="GetOffice.DangerDays"/> days.</summary>
    private async Task<IReadOnlyList<int>> LettersAsync(Query query, DateOnly today, CancellationToken cancellationToken)
    {
        var (soon, week, danger) = (today.AddDays(3), today.AddDays(7), today.AddDays(GetOffice.DangerDays));
        var rows = await db.Set<LetterRequest>()
            .Where(request => request.DeadlineOn <= danger && (request.Status == LetterRequestStatus.Requested || request.Status == LetterRequestStatus.Accepted
                || request.Status == LetterRequestStatus.Writing || request.Status == LetterRequestStatus.Signed))
            .Where(request => query.Cohort == null
                || db.Set<CohortMember>().Any(member => member.PersonId == request.TraineeId && member.Side == Party.Trainee && member.CohortId == query.Cohort))
            .Select(request => new
            {
                Stage = db.Set<TraineeProfile>().Where(profile => profile.PersonId == request.TraineeId).Select(profile => profile.Stage).FirstOrDefault(),
                Urgency = request.DeadlineOn < today ? 0 : request.DeadlineOn <= soon ? 1 : request.DeadlineOn <= week ? 2 : 3,
            })
            .GroupBy(row => row).Select(group => new { group.Key.Stage, group.Key.Urgency, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. Enumerable.Range(0, 4).Select(urgency => rows.Where(row => row.Urgency == urgency && (query.Stage is null || StageGroups.Of(row.Stage) == query.Stage)).Sum(row => row.Count))];
    }
}
