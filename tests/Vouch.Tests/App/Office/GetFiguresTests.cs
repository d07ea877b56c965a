using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Office;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.Office;
using Vouch.Domain.People;
using Vouch.Tests.App.Mentorships;

namespace Vouch.Tests.App.Office;

/// <summary>The office's figures of a whole simulated school, against a plain count over its rows.</summary>
public sealed class GetFiguresTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_database_counts_what_a_loop_counts(DatabaseKind kind)
    {
        await using var school = await SchoolStage.OpenAsync(kind);
        var cohort = await GatherAsync(school.App, "MD 2030", every: 2);
        await GatherAsync(school.App, "Four", every: 60);
        await school.App.SaveAsync(Enumerable.Range(0, 7).Select(number => (object)Invitation.Create(
            new($"New {number}", $"new{number}@school.edu", Roles.Trainee, TraineeStage.MedicalYear1, cohort), FirstMentor(school.App), school.App.Clock.GetUtcNow()).Value).ToArray());

        foreach (var (only, stage) in new (CohortId?, StageGroup?)[] { (null, null), (cohort, null), (null, StageGroup.MedicalYears1And2), (cohort, StageGroup.PreMedical) })
        {
            var shown = await school.App.RunAsync<GetFigures, GetFigures.View?>(get => get.ExecuteAsync(new(only, stage, 1), default));
            var plain = await CountAsync(school.App, only, stage);

            Assert.Equal(SmallGroups.ShowSteps(plain.Steps), shown!.Uptake);
            var byStage = SmallGroups.Show([.. plain.ByStage.Select(row => (IReadOnlyList<int>)[row.With, row.Without])]);
            Assert.Equal(
                plain.ByStage.Select((row, at) => (row.Stage.Words(), byStage.Rows[at] ? ((int, int)?)(row.With, row.Without) : null)),
                shown.ByStage.Rows.Select(row => (row.Group, row.Parts)));
            Assert.Equal(plain.Needs.Select(row => SmallGroups.IsSmall(row.Item1) || SmallGroups.IsSmall(row.Item2) ? null : ((int, int)?)row), shown.Needs.Select(row => row.Parts));
        }
    }

    [Fact]
    public async Task Figures_cost_six_queries_whatever_the_school_and_cohorts_page()
    {
        await using var school = await SchoolStage.OpenAsync(DatabaseKind.Sqlite);
        await using var empty = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        await school.App.SaveAsync(Enumerable.Range(0, 60).Select(number => (object)Cohort.Create($"Class {number:00}", 1, school.App.Clock.GetUtcNow()).Value).ToArray());

        GetFigures.View? last = null;
        Assert.Equal(6, await QueryCount.OfAsync(() => empty.RunAsync<GetFigures, GetFigures.View?>(get => get.ExecuteAsync(new(null, null, 1), default))));
        Assert.Equal(6, await QueryCount.OfAsync(async () => last = await school.App.RunAsync<GetFigures, GetFigures.View?>(get => get.ExecuteAsync(new(null, null, 3), default))));
        Assert.Equal((3, 10, "Class 50"), (last!.Pages, last.ByCohort.Rows.Count, last.ByCohort.Rows[0].Group));
        Assert.Null(await school.App.RunAsync<GetFigures, GetFigures.View?>(get => get.ExecuteAsync(new(CohortId.New(school.App.Clock.GetUtcNow()), null, 1), default)));
    }

    private static PersonId FirstMentor(TestServices app) => app.WithDbAsync(db => db.Set<MentorProfile>().Select(profile => profile.PersonId).FirstAsync()).GetAwaiter().GetResult();

    private static async Task<CohortId> GatherAsync(TestServices app, string name, int every)
    {
        var cohort = Cohort.Create(name, 1, app.Clock.GetUtcNow()).Value;
        var trainees = await app.WithDbAsync(db => db.Set<TraineeProfile>().OrderBy(profile => profile.PersonId).Select(profile => profile.PersonId).ToListAsync());
        await app.SaveAsync([cohort, .. trainees.Where((_, at) => at % every == 0).Select(id => CohortMember.Of(cohort.Id, id, Party.Trainee))]);
        return cohort.Id;
    }

    private sealed record Plain(IReadOnlyList<int> Steps, IReadOnlyList<(StageGroup Stage, int With, int Without)> ByStage, IReadOnlyList<(int, int)> Needs);

    private static Task<Plain> CountAsync(TestServices app, CohortId? cohort, StageGroup? stage) => app.WithDbAsync<Plain>(async db =>
    {
        var members = (await db.Set<CohortMember>().Where(member => member.CohortId == cohort).Select(member => member.PersonId).ToListAsync()).ToHashSet();
        var profiles = (await db.Set<TraineeProfile>().ToListAsync()).Where(profile => (cohort is null || members.Contains(profile.PersonId)) && (stage is null || StageGroups.Of(profile.Stage) == stage)).ToList();
        var mentorships = (await db.Set<Mentorship>().ToListAsync()).ToLookup(mentorship => mentorship.TraineeId);
        var asked = (await db.Set<MentorRequest>().ToListAsync()).Where(request => request.Status != MentorRequestStatus.Planned).Select(request => request.TraineeId).ToHashSet();
        var met = (await db.Set<Meeting>().Where(meeting => meeting.Status == MeetingStatus.Held).Select(meeting => meeting.TraineeId).ToListAsync()).ToHashSet();
        bool Now(TraineeProfile profile) => mentorships[profile.PersonId].Any(mentorship => mentorship.Status != MentorshipStatus.Ended);
        var mentored = profiles.Count(profile => mentorships[profile.PersonId].Any() || met.Contains(profile.PersonId));
        var invited = stage is null or StageGroup.MedicalYears1And2 ? 7 : 0;
        return new(
            [
                profiles.Count + invited, profiles.Count, profiles.Count,
                profiles.Count(profile => asked.Contains(profile.PersonId) || mentorships[profile.PersonId].Any() || met.Contains(profile.PersonId)),
                mentored, profiles.Count(profile => met.Contains(profile.PersonId)),
            ],
            [.. profiles.GroupBy(profile => StageGroups.Of(profile.Stage)).OrderBy(group => group.Key).Select(group => (group.Key, group.Count(Now), group.Count(profile => !Now(profile))))],
            [
                .. NeedsMap.Every.Select(need =>
                {
                    var wants = profiles.Where(profile => (profile.Needs & need) != 0).ToList();
                    var covered = wants.Count(profile => mentorships[profile.PersonId].Any(mentorship => mentorship.Status != MentorshipStatus.Ended && (mentorship.Covers & need) != 0));
                    return (covered, wants.Count - covered);
                }),
            ]);
    });
}
