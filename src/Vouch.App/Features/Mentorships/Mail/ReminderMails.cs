using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>Reminders that a colleague could have written: what waits, for whom, and one button.</summary>
public sealed class ReminderMails(MentorshipMail mail)
{
    internal void Remind(Mentorship mentorship, Waiting question, Silence silence, Both both)
    {
        var (label, purpose, page) = Answer(question);
        var askedOn = DateOnly.FromDateTime(MeetingTime.Local(question.Since, both.Mentor.TimeZone));
        var deadline = question.DeadlineOn is { } day ? $" It can wait until {Day.Of(day)} at the latest." : "";
        mail.Send(
            both,
            both.Mentor,
            silence.Rung == 1 ? $"{both.Trainee.Name} is waiting to hear from you" : $"{both.Trainee.Name} is still waiting to hear from you",
            [
                $"{both.Trainee.Name} wrote on {Day.Of(askedOn)}, {Days(silence.DaysWaited)} ago, about {What(question)}, and that is longer than you said you would need. Weeks fill up; it happens to everyone.{deadline}",
                silence.Rung < Silence.Rungs.Count
                    ? "The button answers in a minute. If you need a few more days, or are away, say so with the link below and nobody reminds you meanwhile."
                    : "This is the last reminder about it. If now is not the time, pausing is fine, and so is ending; both are kinder than silence.",
            ],
            mail.Action(label, both.Mentor, both, purpose, question.TargetId, $"/mentorships/{mentorship.Id}/{page}"),
            "The button works without an account.",
            mail.Desk(both.Mentor, "I have seen it; give me a few days"));
    }

    /// <summary>All that waits for a mentor, in one mail.</summary>
    /// <param name="waiting">Each question, and since when it has waited if that is longer than promised and has come to a reminder.</param>
    internal void Digest(Person mentor, IReadOnlyList<(string Trainee, Waiting Question, DateOnly? LateSince)> waiting, bool isBackFromLeave, MailAction desk)
    {
        var names = string.Join(" and ", waiting.Select(row => row.Trainee).Distinct(StringComparer.Ordinal).Take(2));
        var more = waiting.Select(row => row.Trainee).Distinct(StringComparer.Ordinal).Count() - 2;
        mail.SendDigest(
            mentor,
            waiting.Count == 1 ? $"{names} asked you something" : $"{waiting.Count} things wait for you, from {names}{(more > 0 ? $" and {more} more" : "")}",
            [
                isBackFromLeave ? "Welcome back. This came up while you were away; nobody was told that you are late, because you are not." : "All of it in one mail, as you chose.",
                string.Join('\n', waiting.Select(row => $"· {row.Trainee}: {What(row.Question)}{(row.Question.DeadlineOn is { } day ? $", by {Day.Of(day)}" : "")}{(row.LateSince is { } since ? $" (since {Day.Of(since)}, longer than you said you would need)" : "")}")),
                .. waiting.Any(row => row.LateSince is not null)
                    ? (string[])["Weeks fill up; it happens to everyone. If you need a few more days, or are away, say so on the same page and nobody reminds you meanwhile."]
                    : [],
                "Everything can be answered from the page behind the button, one press each.",
            ],
            desk);
    }

    /// <summary>The mentor has not heard from the trainee and asks, through us.</summary>
    internal void AskTraineeToWrite(Both both, bool isMeetingAhead) => mail.Send(
        both,
        both.Trainee,
        $"{both.Mentor.Name} would like to hear from you",
        [
            $"{both.Mentor.Name} has not heard from you for a while and asks how you are. That is a good sign: mentors who ask have time for you.",
            isMeetingAhead
                ? "You have a meeting planned. Two lines about where you are make it a better one."
                : "You need no news to write. Plan the next meeting; the agenda is drafted for you.",
        ],
        isMeetingAhead
            ? mail.Page("Open your mentorship", $"/mentorships/{both.MentorshipId}")
            : mail.Page("Plan the next meeting", $"/mentorships/{both.MentorshipId}/meetings/schedule"));

    /// <summary>The trainee learns that the mentor has seen it, so that they need not wonder.</summary>
    internal void Seen(Both both, Waiting question, DateOnly until) => mail.Send(
        both,
        both.Trainee,
        $"{both.Mentor.Name} has seen it and answers by {until.ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture)}",
        [$"It is about {What(question)}. {both.Mentor.Name} asked for a few days; there is nothing you need to do."]);

    /// <summary>The two are past the interval they agreed on, and no meeting is planned.</summary>
    internal void TimeToMeet(Both both, Cadence cadence) => mail.Send(
        both,
        both.Trainee,
        cadence.State is CadenceState.Red
            ? $"It has been {cadence.Days} days since you and {both.Mentor.Name} met"
            : $"Time to meet {both.Mentor.Name} again",
        [
            $"The two of you wanted to meet about every {cadence.DueOn.DayNumber - cadence.Since.DayNumber} days, and {cadence.Days} have passed. No meeting is planned.",
            cadence.State is CadenceState.Red
                ? "If the interval is too short for you both, change it in the compact. If it is a hard time, pause; that is what it is for."
                : "A time is suggested and an agenda drafted; sending the invitation takes a minute.",
        ],
        mail.Page("Plan the next meeting", $"/mentorships/{both.MentorshipId}/meetings/schedule"));

    internal void CloseMeeting(Both both, Meeting meeting) => mail.Send(
        both,
        both.Trainee,
        $"Did you and {both.Mentor.Name} meet?",
        [
            "If you did, write down what each of you took on while it is fresh, and close the meeting: both of you get the list, with thanks.",
            "If it did not come about, move it; that happens.",
        ],
        mail.Page("Close the meeting, or move it", $"/mentorships/{both.MentorshipId}/meetings/{meeting.Id}"));

    internal void ReviewCompact(Both both) => mail.Send(
        both,
        both.Trainee,
        $"Time to look at your compact with {both.Mentor.Name} again",
        [
            "What was right at the beginning may need a change: how often you meet, how you write to each other, how work is credited.",
            "If it is still right, one press keeps it for half a year. If not, write a new version; the old one stays on record.",
        ],
        mail.Page("Look at the compact", $"/mentorships/{both.MentorshipId}/compact"));

    internal static string What(Waiting question) => question.Kind switch
    {
        WaitingKind.Compact => "the compact you were asked to sign",
        WaitingKind.Meeting => "when you could meet",
        WaitingKind.Contribution => $"whether “{question.About}” happened as written",
        WaitingKind.TaskCredit => $"the credit for “{question.About}”",
        WaitingKind.Application => $"a place in “{question.About}”",
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "There is no reminder for it."),
    };

    /// <summary>How a mentor answers it: the words of the button, the link, and the page for those with an account.</summary>
    internal static (string Label, LinkPurpose Purpose, string Page) Answer(Waiting question) => question.Kind switch
    {
        WaitingKind.Compact => ("Read and sign", LinkPurpose.SignCompact, "compact"),
        WaitingKind.Meeting => ("Answer the invitation", LinkPurpose.RespondToMeeting, $"meetings/{question.TargetId}"),
        WaitingKind.Contribution => ("Confirm or correct", LinkPurpose.ConfirmContribution, "contributions"),
        WaitingKind.TaskCredit => ("Look and agree", LinkPurpose.AgreeToTask, "tasks"),
        WaitingKind.Application => ("Answer", LinkPurpose.AnswerApplication, "opportunities"),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "There is no page for it."),
    };

    private static string Days(int days) => days == 1 ? "a day" : $"{days} days";
}
