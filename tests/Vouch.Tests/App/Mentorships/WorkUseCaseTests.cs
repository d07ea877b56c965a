using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

public sealed class WorkUseCaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task From_asking_for_work_to_a_confirmed_contribution_with_the_mentor_on_mail_alone(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        Assert.Null(await AskAsync(stage));
        Assert.Equal(OpportunityProblems.AlreadyAsked, await AskAsync(stage));

        var offerToken = await stage.TokenAsync();
        Assert.Null(await OfferAsync(stage, offerToken));
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, await OfferAsync(stage, offerToken));

        var opportunity = await stage.App.WithDbAsync(db => db.Set<Opportunity>().Select(o => o.Id).SingleAsync());
        Assert.Null(await stage.DoAsync<ApplyForOpportunity, Problem?>(u => u.ExecuteAsync(
            new(stage.Id, opportunity, stage.Trainee.Id, "I have read charts before."), Token)));
        Assert.Equal(
            OpportunityProblems.AlreadyApplied,
            await stage.DoAsync<ApplyForOpportunity, Problem?>(u => u.ExecuteAsync(new(stage.Id, opportunity, stage.Trainee.Id, "Again."), Token)));
        Assert.Null(await stage.DoAsync<AnswerApplicationByMail, Problem?>(async u =>
            await u.ExecuteAsync(new(await stage.TokenAsync(), Accept: true, ""), Token)));

        var task = (await stage.DoAsync<ProposeTask, Result<ProjectTaskId>>(u => u.ExecuteAsync(
            new(stage.Id, stage.Trainee.Id, new("Read 30 charts", "", "In the paper"), CreditKind.Acknowledgment, null, opportunity), Token))).Value;
        var taskToken = await stage.TokenAsync();
        var read = (await stage.DoAsync<GetTaskByMail, Result<GetTaskByMail.View>>(u => u.ExecuteAsync(new(taskToken), Token))).Value;
        Assert.Null(await stage.DoAsync<AgreeToTaskByMail, Problem?>(u => u.ExecuteAsync(new(taskToken, read.ProposedAt, null), Token)));
        Assert.Null(await stage.DoAsync<EditTask, Problem?>(u => u.ExecuteAsync(new(task, stage.Trainee.Id, new EditTask.Finish()), Token)));

        var told = await stage.DoAsync<ProposeContribution, Result<ContributionId>>(u => u.ExecuteAsync(
            new(stage.Id, stage.Trainee.Id, new("Charts", "Reader", "Unread.", "Read.", "Sent."), stage.Today, stage.Today, task), Token));
        Assert.True(told.Succeeded);
        var confirmToken = await stage.TokenAsync();
        Assert.Null(await ConfirmAsync(stage, confirmToken));
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, await ConfirmAsync(stage, confirmToken));
        Assert.Equal(ContributionStatus.Confirmed, await stage.App.WithDbAsync(db => db.Set<Contribution>().Select(c => c.Status).SingleAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_answers_at_once_give_the_last_place_once(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var other = Mentorship.Begin(stage.Stranger.Id, stage.Mentor.Id, stage.Now).Value;
        await stage.App.SaveAsync(other);
        var opportunity = (await stage.DoAsync<OfferOpportunity, Result<OpportunityId>>(u => u.ExecuteAsync(
            new(stage.Id, stage.Mentor.Id, OpportunityKind.Study, new("Study", "Work", "", null), OpportunityAudience.AllMyTrainees, 1, null), Token))).Value;
        await stage.DoAsync<ApplyForOpportunity, Problem?>(u => u.ExecuteAsync(new(stage.Id, opportunity, stage.Trainee.Id, "Why"), Token));
        await stage.DoAsync<ApplyForOpportunity, Problem?>(u => u.ExecuteAsync(new(other.Id, opportunity, stage.Stranger.Id, "Why"), Token));
        var applications = await stage.App.WithDbAsync(db => db.Set<OpportunityApplication>().Select(a => a.Id).ToListAsync());

        var answers = await Task.WhenAll(applications.Select(id => stage.DoAsync<AnswerApplication, Problem?>(u =>
            u.ExecuteAsync(new(id, stage.Mentor.Id, Accept: true), Token))));

        Assert.Single(answers, answer => answer is null);
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<Opportunity>().Select(o => o.PlacesGiven).SingleAsync()));
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<OpportunityApplication>().CountAsync(a => a.Status == ApplicationStatus.Accepted)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_offer_to_one_trainee_is_neither_shown_nor_mailed_to_another(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var other = Mentorship.Begin(stage.Stranger.Id, stage.Mentor.Id, stage.Now).Value;
        await stage.App.SaveAsync(other);

        await stage.DoAsync<OfferOpportunity, Result<OpportunityId>>(u => u.ExecuteAsync(
            new(stage.Id, stage.Mentor.Id, OpportunityKind.Study, new("For Ana", "Work", "", null), OpportunityAudience.ThisTrainee, 1, null), Token));

        var board = await stage.DoAsync<GetOpportunities, Result<GetOpportunities.View>>(u => u.ExecuteAsync(new(other.Id, stage.Stranger.Id), Token));
        Assert.Empty(board.Value.Offers);
        Assert.Empty(await stage.MailsToAsync(stage.Stranger));
        Assert.Single(await stage.MailsToAsync(stage.Trainee));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Ending_gives_the_place_back_drops_the_meeting_and_closes_the_record(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var profile = MentorProfile.Create(stage.Mentor.Id, new MentorDetails { Capacity = 1 }, stage.Now).Value;
        profile.TakePlace(stage.Now);
        await stage.App.SaveAsync(profile);
        await stage.ScheduleAsync();

        Assert.Null(await stage.DoAsync<EndMentorship, Problem?>(u => u.ExecuteAsync(
            new(stage.Id, stage.Trainee.Id, EndReason.Completed, "Thank you for a year."), Token)));

        Assert.Equal(0, await stage.App.WithDbAsync(db => db.Set<MentorProfile>().Select(p => p.PlacesTaken).SingleAsync()));
        Assert.Equal(MeetingStatus.Cancelled, await stage.App.WithDbAsync(db => db.Set<Meeting>().Select(m => m.Status).SingleAsync()));
        Assert.Contains(await stage.MailsToAsync(stage.Mentor), mail => mail.Paragraphs.Contains("Ana Ruiz writes: Thank you for a year."));
        var late = await stage.DoAsync<WriteJournalEntry, Result<JournalEntryId>>(u => u.ExecuteAsync(
            new(stage.Id, stage.Trainee.Id, JournalKind.Reflection, "Later.", Visibility.Private), Token));
        Assert.Equal(MentorshipProblems.HasEnded, late.Problem);
    }

    private static Task<Problem?> AskAsync(MentorshipStage stage) =>
        stage.DoAsync<AskForOpportunity, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Trainee.Id, "Four hours a week."), Token));

    private static Task<Problem?> OfferAsync(MentorshipStage stage, string token) =>
        stage.DoAsync<OfferOpportunityByMail, Problem?>(u => u.ExecuteAsync(
            new(token, OpportunityKind.Study, new("Sepsis registry", "Read charts.", "", 4), OpportunityAudience.ThisTrainee, 1, null), Token));

    private static Task<Problem?> ConfirmAsync(MentorshipStage stage, string token) =>
        stage.DoAsync<AnswerContributionByMail, Problem?>(u => u.ExecuteAsync(new(token, Confirm: true, ""), Token));
}
