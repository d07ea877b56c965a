using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Cohorts;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.App.Cohorts;

/// <summary>Half-hour conversations before the final pairs, and what is said of them, on both databases.</summary>
public sealed class TrialRoundTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Everybody_gets_three_conversations_and_one_mail(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1, 1, 1, 1], trainees: 6);

        await StartAsync(stage);
        await StartJobAgainAsync(stage);

        var round = (await LookAsync(stage)).Newest!;
        Assert.Equal((TrialStatus.Open, 18, 6), (round.Status, round.Talks, round.Trainees));
        var mails = await MailsAsync(stage);
        Assert.Equal(6, mails.Count(mail => mail.Subject == "Meet 3 mentors for half an hour each"));
        Assert.Equal(round.Mentors, mails.Count(mail => mail.Subject.EndsWith("conversations with trainees", StringComparison.Ordinal)));
        Assert.Equal(TrialProblems.OneAtATime, await TryStartAsync(stage));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_said_decides_the_next_run_and_the_report_says_what_changed(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [2, 2], trainees: 2);
        var before = await stage.LookAsync(await stage.SolvedAsync());
        await StartAsync(stage);
        var (cardiologist, fan) = (await stage.IdAsync("Mentor 0"), await stage.IdAsync("Trainee 0"));
        Assert.Null(await SayAsync(stage, fan, new() { [cardiologist] = new(null, TrialWish.Avoid) }));
        Assert.Null(await CloseAsync(stage));

        var after = await stage.LookAsync(await stage.SolvedAsync());

        Assert.Contains(before.Pairs, pair => pair.MentorId == cardiologist && pair.TraineeId == fan);
        Assert.DoesNotContain(after.Pairs, pair => pair.MentorId == cardiologist && pair.TraineeId == fan);
        Assert.Equal((true, 2, 1, 1), (after.WeighsTrial, after.Report!.Covered, after.Report.AvoidedAfterTalk, after.Before!.SharedPairs));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mentor_answers_by_mail_nobody_reads_it_and_it_lies_sealed(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [2, 2, 2], trainees: 2);
        await StartAsync(stage);
        var mail = (await MailsAsync(stage)).First(draft => draft.Action?.Url.Contains("/by-mail/trial/", StringComparison.Ordinal) == true);
        var token = mail.Action!.Url.Split('/')[^1];
        var mine = await TalksAsync(stage, null, token);
        var trainee = mine!.Talks[0].OtherId;

        Assert.Null(await stage.App.RunAsync((SayHowTalkWas say) => say.ExecuteAsync(
            new(null, null, token, new Dictionary<PersonId, TrialOpinion> { [trainee] = new(2, TrialWish.Avoid) }), CohortStage.Cancel)));

        Assert.Equal(new TrialOpinion(2, TrialWish.Avoid), (await TalksAsync(stage, null, token))!.Talks[0].Own);
        Assert.All((await TalksAsync(stage, trainee, null))!.Talks, talk => Assert.Null(talk.Own));
        Assert.Null(await TalksAsync(stage, stage.Office.Id, null));
        Assert.Equal(1, (await LookAsync(stage)).Newest!.MentorsSaid);
        var stored = await stage.App.WithDbAsync(db => db.Database.SqlQueryRaw<byte[]>(
            "SELECT \"MentorOpinion\" AS \"Value\" FROM \"TrialTalks\" WHERE \"MentorOpinion\" IS NOT NULL").ToListAsync());
        Assert.DoesNotContain("Avoid", System.Text.Encoding.UTF8.GetString(Assert.Single(stored)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_is_silent_is_reminded_once_and_the_end_comes_by_itself(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [2, 2, 2], trainees: 1);
        await StartAsync(stage);
        var trainee = await stage.IdAsync("Trainee 0");
        var mentors = new[] { await stage.IdAsync("Mentor 0"), await stage.IdAsync("Mentor 1"), await stage.IdAsync("Mentor 2") };
        Assert.Null(await SayAsync(stage, trainee, mentors.ToDictionary(mentor => mentor, _ => new TrialOpinion(4, TrialWish.None))));
        await stage.App.RunAsync((AppDbContext db) => db.Set<MentorProfile>().Where(p => p.PersonId == mentors[0])
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Leaves, new[] { new Leave(new(2026, 7, 10), new(2026, 8, 30)) })));
        var before = (await MailsAsync(stage)).Count;

        for (var day = 0; day < 20; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await KeepMovingAsync(stage);
            await KeepMovingAsync(stage);
        }

        var heard = (await MailsAsync(stage)).Skip(before).Select(mail => (mail.ToName, mail.Subject)).Order().ToList();
        Assert.Equal(
            [("Ada Reyes", "The trial round of “MD 2030” is over"), ("Mentor 1", "How were your conversations?"), ("Mentor 2", "How were your conversations?")], heard);
        Assert.Equal(TrialProblems.NotOpen, await SayAsync(stage, trainee, new() { [mentors[0]] = new(1, TrialWish.None) }));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_stranger_an_impossible_rating_and_somebody_elses_talk_are_refused(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [2, 2, 2], trainees: 2);
        await StartAsync(stage);
        var (mentor, trainee, other) = (await stage.IdAsync("Mentor 0"), await stage.IdAsync("Trainee 0"), await stage.IdAsync("Trainee 1"));

        Assert.Equal(Problem.NotFound, await SayAsync(stage, stage.Office.Id, new() { [mentor] = new(3, TrialWish.None) }));
        Assert.Equal(Problem.NotFound, await SayAsync(stage, trainee, new() { [other] = new(3, TrialWish.None) }));
        Assert.Equal(TrialProblems.Opinion, await SayAsync(stage, trainee, new() { [mentor] = new(6, TrialWish.None) }));
        Assert.Equal(TrialProblems.Opinion, await SayAsync(stage, trainee, new() { [mentor] = new(3, (TrialWish)9) }));
    }

    private static async Task StartAsync(CohortStage stage)
    {
        Assert.Null(await TryStartAsync(stage));
        stage.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await stage.App.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(JobLane.Heavy, CohortStage.Cancel));
    }

    private static Task<Problem?> TryStartAsync(CohortStage stage) => stage.App.RunAsync(
        (StartTrial start) => start.ExecuteAsync(new(stage.Office.Id, stage.Cohort, new(2026, 7, 20)), CohortStage.Cancel));

    private static async Task StartJobAgainAsync(CohortStage stage)
    {
        var round = await stage.App.WithDbAsync(db => db.Set<TrialRound>().Select(r => r.Id).SingleAsync());
        await stage.App.RunAsync<IServiceProvider>(services =>
            services.GetServices<IJobHandler>().OfType<PlanTrial>().Single().RunAsync(round.ToString(), CohortStage.Cancel));
    }

    private static Task<Problem?> CloseAsync(CohortStage stage) =>
        stage.App.RunAsync((CloseTrial close) => close.ExecuteAsync(new(stage.Office.Id, stage.Cohort), CohortStage.Cancel));

    private static async Task<GetTrial.View> LookAsync(CohortStage stage) =>
        (await stage.App.RunAsync((GetTrial get) => get.ExecuteAsync(stage.Cohort, CohortStage.Cancel)))!;

    private static async Task<Problem?> SayAsync(CohortStage stage, PersonId by, Dictionary<PersonId, TrialOpinion> opinions)
    {
        var round = await stage.App.WithDbAsync(db => db.Set<TrialRound>().Select(r => r.Id).SingleAsync());
        return await stage.App.RunAsync((SayHowTalkWas say) => say.ExecuteAsync(new(by, round, null, opinions), CohortStage.Cancel));
    }

    private static async Task<GetMyTrialTalks.View?> TalksAsync(CohortStage stage, PersonId? person, string? token)
    {
        var round = await stage.App.WithDbAsync(db => db.Set<TrialRound>().Select(r => r.Id).SingleAsync());
        return await stage.App.RunAsync((GetMyTrialTalks get) => get.ExecuteAsync(new(person, round, token), CohortStage.Cancel));
    }

    private static Task KeepMovingAsync(CohortStage stage) => stage.App.RunAsync<IServiceProvider>(services =>
        services.GetServices<IRecurringJob>().OfType<KeepTrialsMoving>().Single().RunAsync(CohortStage.Cancel));

    private static Task<List<MailDraft>> MailsAsync(CohortStage stage) => stage.App.RunAsync<IServiceProvider, List<MailDraft>>(async services =>
    {
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().OrderBy(mail => mail.QueuedAt).ThenBy(mail => mail.Id).ToListAsync();
        return [.. mails.Select(mail => services.GetRequiredService<Mailbox>().Read(mail)!)];
    });
}
