using Vouch.App.Features.Mentorships;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>Work on the mentor's study with agreed credit, reflections and celebrations, and what happens when a mentor is silent.</summary>
internal sealed class GrowChapter(Teller story)
{
    /// <summary>The trainee asks for a part in the mentor's work; the mentor offers one and gives the place, all from mails.</summary>
    public async Task<OpportunityId> JoinStudyAsync(Pair pair, int day)
    {
        story.MoveTo(day);
        await story.DoAsync<AskForOpportunity>(useCase => useCase.ExecuteAsync(
            new(pair.Mentorship, pair.Trainee.Id, "I would like to help with the registry, in whatever is useful first."), story.Cancel));
        var offerLink = await story.LinkAsync(pair.Mentor, "would like to help with your work");
        story.MoveTo(day + 2);
        await story.DoAsync<OfferOpportunityByMail>(useCase => useCase.ExecuteAsync(
            new(
                offerLink,
                OpportunityKind.Study,
                new(
                    "Stroke registry: the hours before the hospital",
                    "Check ambulance times against charts, then help ask which calls come late and why. You learn how a registry is kept honest.",
                    "Acknowledgment to begin with; coauthor when a result rests on your work.",
                    4),
                OpportunityAudience.ThisTrainee,
                1,
                ApplyBy: null),
            story.Cancel));
        var board = await story.GetAsync<GetOpportunities, GetOpportunities.View>(useCase => useCase.ExecuteAsync(new(pair.Mentorship, pair.Trainee.Id), story.Cancel));
        var offer = board.Offers.Single();
        story.MoveTo(day + 3);
        await story.DoAsync<ApplyForOpportunity>(useCase => useCase.ExecuteAsync(
            new(pair.Mentorship, offer.Id, pair.Trainee.Id, "I know spreadsheets well and I am patient with them."), story.Cancel));
        var answerLink = await story.LinkAsync(pair.Mentor, "would like to join");
        story.MoveTo(day + 4);
        await story.DoAsync<AnswerApplicationByMail>(useCase => useCase.ExecuteAsync(new(answerLink, Accept: true, ""), story.Cancel));
        return offer.Id;
    }

    /// <summary>A task with its credit, agreed to by the mentor from the mail, and finished.</summary>
    public async Task<ProjectTaskId> FinishTaskAsync(Pair pair, int fromDay, int throughDay, OpportunityId? study, TaskText text, CreditKind credit)
    {
        story.MoveTo(fromDay);
        var task = await story.GetAsync<ProposeTask, ProjectTaskId>(useCase => useCase.ExecuteAsync(
            new(pair.Mentorship, pair.Trainee.Id, text, credit, story.DayOf(throughDay), study), story.Cancel));
        var link = await story.LinkAsync(pair.Mentor, "wrote down a task");
        story.MoveTo(fromDay + 1);
        var read = await story.GetAsync<GetTaskByMail, GetTaskByMail.View>(useCase => useCase.ExecuteAsync(new(link), story.Cancel));
        await story.DoAsync<AgreeToTaskByMail>(useCase => useCase.ExecuteAsync(new(link, read.ProposedAt, Other: null), story.Cancel));
        story.MoveTo(throughDay);
        await story.DoAsync<EditTask>(useCase => useCase.ExecuteAsync(new(task, pair.Trainee.Id, new EditTask.Finish()), story.Cancel));
        return task;
    }

    /// <summary>The trainee writes what they did; the mentor confirms it from the mail.</summary>
    public async Task ContributeAsync(Pair pair, int fromDay, int throughDay, ProjectTaskId? task, ContributionText text, string note = "")
    {
        await TellContributionAsync(pair, fromDay, throughDay, task, text);
        story.MoveTo(throughDay + 3);
        await ConfirmAsync(pair.Mentor, "Did it happen so?", note);
    }

    public async Task TellContributionAsync(Pair pair, int fromDay, int throughDay, ProjectTaskId? task, ContributionText text)
    {
        story.MoveTo(throughDay + 1);
        await story.GetAsync<ProposeContribution, ContributionId>(useCase => useCase.ExecuteAsync(
            new(pair.Mentorship, pair.Trainee.Id, text, story.DayOf(fromDay), story.DayOf(throughDay), task), story.Cancel));
    }

    public async Task ConfirmAsync(Person mentor, string mail, string note)
    {
        var link = await story.LinkAsync(mentor, mail);
        await story.DoAsync<AnswerContributionByMail>(useCase => useCase.ExecuteAsync(new(link, Confirm: true, note), story.Cancel));
    }

    public Task WriteAsync(Pair pair, Person by, JournalKind kind, string text, Visibility visibility) =>
        story.GetAsync<WriteJournalEntry, JournalEntryId>(useCase => useCase.ExecuteAsync(
            new(pair.Mentorship, by.Id, kind, text, visibility), story.Cancel));
}
