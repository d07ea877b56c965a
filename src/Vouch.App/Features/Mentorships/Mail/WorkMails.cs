using Vouch.App.Links;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>What is written about opportunities, tasks and contributions.</summary>
public sealed class WorkMails(MentorshipMail mail)
{
    internal void AskForOpportunity(Mentorship mentorship, Both both, string note) => mail.Send(
        both,
        both.Mentor,
        $"{both.Trainee.Name} would like to help with your work",
        [
            $"{both.Trainee.Name} asks whether there is something in your work to take part in: a study, a shadowing, an abstract, a class.",
            .. note.Length > 0 ? (string[])[$"In their own words: {note}"] : [],
            "A few lines are enough. If there is nothing now, you need do nothing.",
        ],
        mail.Action("Offer something", both.Mentor, both, LinkPurpose.OfferOpportunity, mentorship.Id.Value, Work(mentorship.Id)),
        "The button works without an account.");

    internal void Offered(Opportunity opportunity, MentorshipId mentorshipId, Person trainee, string mentorName) => mail.Send(
        mentorshipId,
        trainee,
        $"{mentorName} offers: {opportunity.Text.Title}",
        [
            opportunity.Text.What,
            opportunity.Text.Credit.Length > 0 ? $"Credit: {opportunity.Text.Credit}" : "The credit is agreed on before work begins.",
            opportunity.ApplyBy is { } by ? $"Say that you would like to until {Day.Of(by)}." : "There is no deadline, but places go to those who ask.",
        ],
        mail.Page("Look at it", $"/mentorships/{mentorshipId}/opportunities"));

    internal void Applied(OpportunityApplication application, Opportunity opportunity, Both both) => mail.Ask(
        both,
        both.Mentor,
        $"{both.Trainee.Name} would like to join “{opportunity.Text.Title}”",
        [application.WhyMe, "One press gives the place; a kind no takes one sentence."],
        ("Answer", LinkPurpose.AnswerApplication, application.Id.Value, $"/mentorships/{application.MentorshipId}/opportunities"));

    internal void ApplicationAnswered(OpportunityApplication application, Opportunity opportunity, Both both) => mail.Send(
        both,
        both.Trainee,
        application.Status is ApplicationStatus.Accepted
            ? $"You are in: {opportunity.Text.Title}"
            : $"Not this time: {opportunity.Text.Title}",
        [
            application.Status is ApplicationStatus.Accepted
                ? $"{both.Mentor.Name} gave you a place. Write down the first task and the credit you would expect, so that both of you know where you stand."
                : $"{both.Mentor.Name} cannot give you a place in this one.",
            .. application.Reason.Length > 0 ? (string[])[$"{both.Mentor.Name} writes: {application.Reason}"] : [],
        ],
        application.Status is ApplicationStatus.Accepted
            ? mail.Page("Write down the first task", $"/mentorships/{application.MentorshipId}/tasks")
            : null);

    internal void TaskProposed(ProjectTask task, Both both)
    {
        var (from, to) = (both.Of(task.ProposedBy), both.OtherThan(task.ProposedBy));
        mail.Ask(
            both,
            to,
            $"{from.Name} wrote down a task: {task.Text.Title}",
            [
                .. task.Text.What.Length > 0 ? (string[])[task.Text.What] : [],
                $"Credit: {CreditWords.Of(task.Credit)}{(task.Text.CreditDetail.Length > 0 ? $". {task.Text.CreditDetail}" : ".")}",
                "If that is right, agree with one press. If not, say what should be different.",
            ],
            ("Look and agree", LinkPurpose.AgreeToTask, task.Id.Value, $"/mentorships/{task.MentorshipId}/tasks"));
    }

    internal void TaskAgreed(ProjectTask task, Both both)
    {
        var (to, by) = (both.Of(task.ProposedBy), both.OtherThan(task.ProposedBy));
        mail.Send(
            both,
            to,
            $"{by.Name} agreed to “{task.Text.Title}”",
            [$"The credit is settled: {CreditWords.Of(task.Credit)}."],
            to.Id == both.Trainee.Id ? mail.Page("Open the task", $"/mentorships/{task.MentorshipId}/tasks") : null);
    }

    internal void AskToConfirm(Contribution contribution, Both both) => mail.Ask(
        both,
        both.Mentor,
        $"Did it happen so? {both.Trainee.Name} and “{contribution.Text.Title}”",
        [
            $"{both.Trainee.Name} wrote down what they did in your work, from {Day.Of(contribution.FromOn)} to {Day.Of(contribution.ThroughOn)}, as {contribution.Text.Role}.",
            $"Before: {contribution.Text.Situation}",
            $"What they did: {contribution.Text.Behavior}",
            $"What changed: {contribution.Text.Consequence}",
            "If that is how you remember it, confirm it with one press. If not, say what should be different. Only what you confirm can stand in a letter.",
        ],
        ("Confirm or correct", LinkPurpose.ConfirmContribution, contribution.Id.Value, $"/mentorships/{contribution.MentorshipId}/contributions"),
        "The button works without an account.");

    internal void ContributionAnswered(Contribution contribution, Both both) => mail.Send(
        both,
        both.Trainee,
        contribution.Status is ContributionStatus.Confirmed
            ? $"{both.Mentor.Name} confirmed “{contribution.Text.Title}”"
            : $"{both.Mentor.Name} remembers “{contribution.Text.Title}” differently",
        [
            contribution.Status is ContributionStatus.Confirmed
                ? "It is part of your record now, and a letter can rest on it."
                : "Rewrite it so that both of you can stand behind it, and it will be asked again.",
            .. contribution.MentorNote.Length > 0 ? (string[])[$"{both.Mentor.Name} writes: {contribution.MentorNote}"] : [],
        ],
        mail.Page("Open your contributions", $"/mentorships/{contribution.MentorshipId}/contributions"));

    private static string Work(MentorshipId id) => $"/mentorships/{id}/opportunities";
}
