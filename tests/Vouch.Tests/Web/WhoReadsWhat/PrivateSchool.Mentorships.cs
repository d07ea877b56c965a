using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Drafts;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Safety;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.Safety;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>What the pairs write to each other.</summary>
internal sealed partial class PrivateSchool
{
    private MentorshipId _withMentor;
    private MentorshipId _withOther;
    private MentorshipId _withFormer;

    private DateOnly Today => DateOnly.FromDateTime(Site.Clock.GetUtcNow().UtcDateTime);

    private async Task PlantMentorshipsAsync()
    {
        await DoAsync<EditTraineeProfile>(useCase => useCase.ExecuteAsync(
            new(IdOf("trainee"), new() { Stage = TraineeStage.MedicalYear3, Goals = Words("what a trainee hopes for in their profile") }, "Europe/Berlin"), default));
        _withMentor = await BeginAsync("trainee", "mentor", 190);
        _withOther = await BeginAsync("trainee", "other mentor", 120);
        _withFormer = await BeginAsync("trainee", "former mentor", 300);
        await BeginAsync("other trainee", "mentor", 100);
        await GetAsync<AskMentor, MentorRequestId>(useCase => useCase.ExecuteAsync(
            new(IdOf("trainee"), IdOf("asked mentor"), new(Words("a request that waits"), "To learn.", "Time.")), default));
        var declined = await GetAsync<AskMentor, MentorRequestId>(useCase => useCase.ExecuteAsync(
            new(IdOf("any trainee"), IdOf("asked mentor"), new("Your work.", "To learn.", "Time.")), default));
        await DoAsync<AnswerMentorRequest>(useCase => useCase.ExecuteAsync(
            AnswerMentorRequest.Command.SignedIn(IdOf("asked mentor"), declined, new(Accepts: false, Vouch.Domain.Mentors.DeclineReason.NoTime, Words("the note with a no to another trainee"))), default));

        await GetAsync<RaiseFlag, SafetyFlagId>(useCase => useCase.ExecuteAsync(
            new(IdOf("trainee"), IdOf("advisor"), SafetyTopic.Harassment, Words("a concern raised with the advisor")), default));
        await PlantPulsesAndIntroductionsAsync();
        await DoAsync<SaveSearch>(useCase => useCase.ExecuteAsync(new(IdOf("any trainee"), Words("the name of a saved search"), "q=stroke", SearchMail.Never), default));
        await PlantJournalsAndGoalsAsync();
        await PlantMeetingsAsync();
        await PlantJointMeetingsAsync();
        await PlantWorkAsync();
        await DoAsync<EndMentorship>(useCase => useCase.ExecuteAsync(
            new(_withFormer, IdOf("trainee"), EndReason.Completed, Words("the thanks at the end, to the former mentor")), default));
    }

    private async Task PlantPulsesAndIntroductionsAsync()
    {
        foreach (var (by, party) in new[] { ("trainee", Party.Trainee), ("mentor", Party.Mentor) })
        {
            var pulse = Pulse.Ask(await Site.RunAsync<AppDbContext, Mentorship>(db => db.Set<Mentorship>().SingleAsync(mentorship => mentorship.Id == _withMentor)), party, 1, Site.Clock.GetUtcNow());
            await Site.SaveAsync(pulse);
            await DoAsync<AnswerPulse>(useCase => useCase.ExecuteAsync(
                new(null, pulse.Id, IdOf(by), PulseFeeling.Mixed, Words($"how it goes, by the {by}"), WantsACall: true), default));
        }

        await DoAsync<AskForIntroduction>(useCase => useCase.ExecuteAsync(new(_withMentor, IdOf("trainee"), Words("whom a trainee would like to meet")), default));
        await DoAsync<OfferIntroduction>(useCase => useCase.ExecuteAsync(
            new(_withMentor, null, IdOf("mentor"), new("Kim Vance", "kim@example.edu", Words("the words of an introduction"))), default));
    }

    private async Task PlantJournalsAndGoalsAsync()
    {
        foreach (var (pair, by, name, visibility) in new[]
        {
            (_withMentor, "trainee", "a trainee's entry, private", Visibility.Private),
            (_withMentor, "trainee", "a trainee's entry, for this pair", Visibility.ThisMentorship),
            (_withMentor, "trainee", "a trainee's entry, for all mentors", Visibility.AllMentors),
            (_withMentor, "mentor", "a mentor's entry, private", Visibility.Private),
            (_withMentor, "mentor", "a mentor's entry, for this pair", Visibility.ThisMentorship),
            (_withFormer, "trainee", "an entry with the former mentor, for that pair", Visibility.ThisMentorship),
            (_withFormer, "trainee", "an entry with the former mentor, for all mentors", Visibility.AllMentors),
        })
        {
            await GetAsync<WriteJournalEntry, JournalEntryId>(useCase => useCase.ExecuteAsync(new(pair, IdOf(by), JournalKind.Reflection, Words(name), visibility), default));
        }

        foreach (var (name, visibility) in new[]
        {
            ("private", Visibility.Private), ("for this pair", Visibility.ThisMentorship), ("for all mentors", Visibility.AllMentors),
        })
        {
            var goal = await GetAsync<SetGoal, GoalId>(useCase => useCase.ExecuteAsync(
                new(_withMentor, IdOf("trainee"), GoalKind.Objective, new(Words($"a goal, {name}")), Today.AddDays(90), visibility), default));
            await DoAsync<EditGoal>(useCase => useCase.ExecuteAsync(
                new(goal, IdOf("trainee"), new EditGoal.AddMilestone(Words($"a milestone of a goal, {name}"), Today.AddDays(30))), default));
        }

        await DoAsync<KeepDraft>(useCase => useCase.ExecuteAsync(
            new(IdOf("trainee"), $"/mentorships/{_withMentor}/journal", new Dictionary<string, string> { ["Text"] = Words("a draft of an entry that was not sent") }), default));

        var terms = CompactTerms.Suggested(30);
        await DoAsync<WriteCompact>(useCase => useCase.ExecuteAsync(new(_withMentor, IdOf("trainee"), terms with { Channels = Words("a compact sent to the mentor") }, "Maya Osei"), default));
        await DoAsync<WriteCompact>(useCase => useCase.ExecuteAsync(new(_withOther, IdOf("trainee"), terms with { Channels = Words("a compact not sent yet, for the other mentor") }, ""), default));
    }

    private async Task PlantMeetingsAsync()
    {
        var now = Site.Clock.GetUtcNow();
        var cancelled = await ScheduleAsync("Room 1");
        await DoAsync<CancelMeeting>(useCase => useCase.ExecuteAsync(new(cancelled, IdOf("trainee"), Words("why a meeting was cancelled")), default));
        var meeting = await ScheduleAsync(Words("the place of a meeting"));
        await DoAsync<EditAgenda>(useCase => useCase.ExecuteAsync(new(meeting, IdOf("trainee"), new EditAgenda.Add(AgendaKind.Guidance, Words("a point of an agenda"))), default));
        await DoAsync<RespondToMeeting>(useCase => useCase.ExecuteAsync(new(meeting, IdOf("mentor"), MeetingAnswer.Accepted, Words("the note with an answer to a meeting")), default));
        await DoAsync<WriteNotes>(useCase => useCase.ExecuteAsync(new(meeting, IdOf("mentor"), Words("the notes of a meeting"), 0), default));
        await DoAsync<TakeOnAction>(useCase => useCase.ExecuteAsync(new(meeting, IdOf("mentor"), Party.Trainee, Words("what one takes on at a meeting"), Today.AddDays(20)), default));
        Assert.Equal(now, Site.Clock.GetUtcNow());
    }

    private async Task PlantJointMeetingsAsync()
    {
        var joint = await CallAsync(9, Words("the place of a joint meeting"), Words("the agenda of a joint meeting"));
        await DoAsync<AnswerJointMeeting>(useCase => useCase.ExecuteAsync(new(joint, IdOf("mentor"), Comes: true, Words("the mentor's word with an answer to a joint meeting")), default));
        await DoAsync<WriteJointMeeting>(useCase => useCase.ExecuteAsync(
            new(joint, IdOf("other mentor"), Words("the agenda of a joint meeting"), Words("the notes of a joint meeting"), 0), default));
        var without = await CallAsync(10, "Room 2", Words("the agenda of a joint meeting the other mentor said no to"));
        await DoAsync<AnswerJointMeeting>(useCase => useCase.ExecuteAsync(new(without, IdOf("other mentor"), Comes: false, ""), default));
        var off = await CallAsync(11, "Room 3", "");
        await DoAsync<CancelJointMeeting>(useCase => useCase.ExecuteAsync(new(off, IdOf("trainee"), Words("why a joint meeting was cancelled")), default));
    }

    private Task<JointMeetingId> CallAsync(int days, string place, string agenda) => GetAsync<CallJointMeeting, JointMeetingId>(useCase => useCase.ExecuteAsync(
        new(IdOf("trainee"), [_withMentor, _withOther], Today.AddDays(days), new(17, 0), "Europe/Berlin", 45, place, agenda), default));

    private Task<MeetingId> ScheduleAsync(string place) => GetAsync<ScheduleMeeting, MeetingId>(useCase => useCase.ExecuteAsync(
        new(_withMentor, IdOf("trainee"), Today.AddDays(5), new(17, 0), "Europe/Berlin", 30, place), default));

    private async Task PlantWorkAsync()
    {
        await DoAsync<AskForOpportunity>(useCase => useCase.ExecuteAsync(new(_withMentor, IdOf("trainee"), Words("the note that asks for work")), default));
        var offer = await OfferAsync("an offer to one trainee", OpportunityAudience.ThisTrainee);
        await OfferAsync("an offer to all trainees of the mentor", OpportunityAudience.AllMyTrainees);
        await DoAsync<ApplyForOpportunity>(useCase => useCase.ExecuteAsync(new(_withMentor, offer, IdOf("trainee"), Words("an application for an offer")), default));
        await GetAsync<ProposeTask, ProjectTaskId>(useCase => useCase.ExecuteAsync(
            new(_withMentor, IdOf("trainee"), new(Words("a task"), "Read charts.", "A thank you."), CreditKind.Acknowledgment, null, null), default));
        foreach (var name in new[] { "a contribution that waits", "a contribution in a letter's packet" })
        {
            var contribution = await GetAsync<ProposeContribution, ContributionId>(useCase => useCase.ExecuteAsync(
                new(_withMentor, IdOf("trainee"), new(Words(name), "data lead", "No clean data.", "Maya rebuilt it.", "It went out on time."), Today.AddDays(-60), Today.AddDays(-30), null), default));
            if (name.Contains("packet", StringComparison.Ordinal))
            {
                await DoAsync<AnswerContribution>(useCase => useCase.ExecuteAsync(new(contribution, IdOf("mentor"), Confirm: true, Words("the note with a confirmed contribution")), default));
            }
        }
    }

    private Task<OpportunityId> OfferAsync(string name, OpportunityAudience audience) => GetAsync<OfferOpportunity, OpportunityId>(useCase => useCase.ExecuteAsync(
        new(_withMentor, IdOf("mentor"), OpportunityKind.Study, new(Words(name), "Read charts.", "A thank you.", 3), audience, 2, null), default));
}
