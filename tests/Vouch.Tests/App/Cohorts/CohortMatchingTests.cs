using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Cohorts;
using Vouch.App.Mail;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Cohorts;

/// <summary>From a dry run to mentorships and back, on both databases.</summary>
public sealed class CohortMatchingTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_run_gives_everybody_a_mentor_in_their_field_and_tells_nobody(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [3, 3], trainees: 6);
        var mailsBefore = await MailsAsync(stage);

        var run = await stage.LookAsync(await stage.SolvedAsync());

        Assert.Equal((MatchingStatus.Done, 6, 6, 0), (run.Status, run.Report!.Covered, run.Report.Pairs, run.Report.Blocking));
        Assert.All(run.Pairs, pair => Assert.Equal((1, pair.Trainee[^1] % 2), (pair.Rank, pair.Mentor[^1] % 2)));
        Assert.Equal(mailsBefore, await MailsAsync(stage));
        Assert.Equal(0, await stage.App.WithDbAsync(db => db.Set<Mentorship>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Coverage_comes_before_fit_and_a_stable_run_says_what_that_costs(DatabaseKind kind)
    {
        // The only trainee whom neurology could have is also wanted elsewhere: with one place each, cover both.
        await using var stage = await CohortStage.BeginAsync(kind, places: [1, 1], trainees: 2);
        var (cardiologist, other) = (await stage.IdAsync("Mentor 0"), await stage.IdAsync("Trainee 1"));
        await stage.App.RunAsync((ExcludePair exclude) => exclude.ExecuteAsync(
            new(stage.Office.Id, stage.Cohort, "mentor1@school.edu", "trainee1@school.edu", ExclusionReason.ConflictOfInterest), CohortStage.Cancel));

        var covered = await stage.LookAsync(await stage.SolvedAsync());
        var stable = await stage.LookAsync(await stage.SolvedAsync(MatchingMethod.Stable));

        Assert.Equal((2, 1), (covered.Report!.Covered, covered.Report.ExcludedByOffice));
        Assert.Contains(covered.Pairs, pair => pair.MentorId == cardiologist && pair.TraineeId == other);
        Assert.True(covered.Report.Blocking > 0);
        Assert.Equal((1, 0), (stable.Report!.Covered, stable.Report.Blocking));
        Assert.Equal("Trainee 1", Assert.Single(stable.WithoutMentor).Trainee);
        Assert.Equal(0, stable.Before!.SharedPairs);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Publishing_begins_each_mentorship_once_and_writes_to_both_sides(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [2, 1], trainees: 3, mentorsEach: 1);
        var id = await stage.SolvedAsync();

        var first = await PublishAsync(stage, id);
        var second = await PublishAsync(stage, id);

        Assert.Null(first);
        Assert.Equal("cohort.run-not-done", second!.Code);
        Assert.Equal(3, await stage.App.WithDbAsync(db => db.Set<Mentorship>().CountAsync()));
        Assert.Equal([1, 2], await stage.App.WithDbAsync(db => db.Set<MentorProfile>().Select(p => p.PlacesTaken).Order().ToListAsync()));
        Assert.Equal(6, await MailsAsync(stage));
        Assert.Equal(0, (await stage.LookAsync(id)).NotBegun);

        var again = await stage.LookAsync(await stage.SolvedAsync());

        Assert.Equal((0, 3), (again.Report!.Pairs, again.Report.AlreadyTogether));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_place_taken_meanwhile_leaves_its_pair_out_and_says_so(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1, 1], trainees: 2);
        var id = await stage.SolvedAsync();
        var mentor = await stage.IdAsync("Mentor 0");
        await stage.App.WithDbAsync(db => db.Set<MentorProfile>().Where(p => p.PersonId == mentor)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.PlacesTaken, 1)));

        Assert.Null(await PublishAsync(stage, id));

        Assert.Equal(1, (await stage.LookAsync(id)).NotBegun);
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<Mentorship>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Taking_back_ends_what_has_only_begun_and_spares_who_meets(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1, 1], trainees: 2);
        var id = await stage.SolvedAsync();
        await PublishAsync(stage, id);
        var meeting = await stage.App.WithDbAsync(db => db.Set<Mentorship>().OrderBy(m => m.Id).FirstAsync());
        var at = new MeetingPlan(stage.App.Clock.GetUtcNow().AddDays(3), 30, "America/Chicago", "Office 4");
        await stage.App.SaveAsync(Meeting.Schedule(meeting, meeting.TraineeId, at, stage.App.Clock.GetUtcNow()).Value);

        var undone = await UndoAsync(stage, id);
        var twice = await UndoAsync(stage, id);

        Assert.Null(undone);
        Assert.Equal("cohort.run-not-published", twice!.Code);
        var ended = await stage.App.WithDbAsync(db => db.Set<Mentorship>().Where(m => m.Status == MentorshipStatus.Ended).ToListAsync());
        Assert.NotEqual(meeting.Id, Assert.Single(ended).Id);
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<MentorProfile>().SumAsync(p => p.PlacesTaken)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_a_week_a_published_run_stays(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1], trainees: 1);
        var id = await stage.SolvedAsync();
        await PublishAsync(stage, id);
        stage.App.Clock.Advance(TimeSpan.FromDays(MatchingRun.UndoDays) + TimeSpan.FromSeconds(1));

        Assert.Equal("cohort.too-late-to-undo", (await UndoAsync(stage, id))!.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_runs_asked_at_once_one_is_refused(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1], trainees: 1);

        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.App.RunAsync(
            (StartMatching start) => start.ExecuteAsync(new(stage.Office.Id, stage.Cohort, MatchingMethod.Coverage), CohortStage.Cancel))));

        Assert.Single(asked, reply => reply.Problem is null);
        Assert.All(asked.Where(reply => reply.Problem is not null), reply => Assert.Equal("cohort.one-run-at-a-time", reply.Problem!.Code));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_change_by_hand_costs_what_its_page_says(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1, 2], trainees: 2);
        var id = await stage.SolvedAsync();
        var trainee = await stage.IdAsync("Trainee 0");
        var before = (await stage.LookAsync(id)).Report!;

        var shown = (await stage.App.RunAsync((GetAlternatives get) => get.ExecuteAsync(new(stage.Cohort, id, trainee), CohortStage.Cancel)))!;
        var choice = Assert.Single(shown.Choices);
        var problem = await stage.App.RunAsync((MovePair move) => move.ExecuteAsync(
            new(stage.Office.Id, stage.Cohort, id, trainee, choice.MentorId, null), CohortStage.Cancel));
        var after = await stage.LookAsync(id);

        Assert.Null(problem.Problem);
        Assert.Equal(1000, choice.Fit.Parts.Sum(part => part.Points) * 10);
        Assert.Equal(choice.Fit.Tenths, choice.Fit.Parts.Sum(part => part.Tenths));
        Assert.Equal(choice.With!.TotalTenths, after.Report!.TotalTenths - before.TotalTenths);
        Assert.True(choice.With.TotalTenths < 0);
        Assert.Equal(choice.With.Blocking, after.Report.Blocking - before.Blocking);
        Assert.Equal([true], after.Pairs.Where(pair => pair.TraineeId == trainee).Select(pair => pair.IsByHand));

        var back = await stage.App.RunAsync((MovePair move) => move.ExecuteAsync(
            new(stage.Office.Id, stage.Cohort, id, trainee, problem.Value.Removed, problem.Value.Added, problem.Value.WasByHand), CohortStage.Cancel));
        var undone = await stage.LookAsync(id);
        Assert.Null(back.Problem);
        Assert.Equivalent(before, undone.Report);
        Assert.DoesNotContain(undone.Pairs, pair => pair.IsByHand);
        await stage.App.RunAsync((MovePair move) => move.ExecuteAsync(
            new(stage.Office.Id, stage.Cohort, id, trainee, choice.MentorId, null), CohortStage.Cancel));

        var full = await stage.App.RunAsync((MovePair move) => move.ExecuteAsync(
            new(stage.Office.Id, stage.Cohort, id, trainee, choice.MentorId, null), CohortStage.Cancel));
        Assert.Equal("cohort.not-a-possible-pair", full.Problem!.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Weights_are_tried_before_they_are_kept(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [2, 2], trainees: 2);
        var onlyPromise = Enum.GetValues<FitCriterion>().Select(c => c == FitCriterion.Specialty ? Importance.Mandatory : Importance.NotUsed).ToArray();

        var tried = (await stage.App.RunAsync((PreviewWeights preview) => preview.ExecuteAsync(new(stage.Cohort, onlyPromise), CohortStage.Cancel))).Value;
        var kept = await stage.App.RunAsync((WeighCohort weigh) => weigh.ExecuteAsync(new(stage.Office.Id, stage.Cohort, onlyPromise), CohortStage.Cancel));
        var run = await stage.LookAsync(await stage.SolvedAsync());

        Assert.Null(kept);
        Assert.Equal((100, 2), (tried.Points[0].After, tried.After.ExcludedByCriterion));
        Assert.Equal(1000, tried.After.LowestTenths);
        Assert.Equal(tried.After.TotalTenths, run.Report!.TotalTenths);
        Assert.Equal(2, run.Report.ExcludedByCriterion);
    }

    private static Task<Vouch.Domain.Problem?> PublishAsync(CohortStage stage, MatchingRunId run) => stage.App.RunAsync(
        (PublishMatching publish) => publish.ExecuteAsync(new(stage.Office.Id, stage.Cohort, run), CohortStage.Cancel));

    private static Task<Vouch.Domain.Problem?> UndoAsync(CohortStage stage, MatchingRunId run) => stage.App.RunAsync(
        (UndoMatching undo) => undo.ExecuteAsync(new(stage.Office.Id, stage.Cohort, run), CohortStage.Cancel));

    private static Task<int> MailsAsync(CohortStage stage) => stage.App.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync());
}
