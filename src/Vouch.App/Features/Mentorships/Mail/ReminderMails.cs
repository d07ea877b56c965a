using Vouch.App.Links;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>Reminders that a colleague could have written: what waits, for whom, and one button.</summary>
public sealed class ReminderMails(MentorshipMail mail)
{
    internal void Remind(Mentorship mentorship, Waiting question, Silence silence, Both both)
    {
        var (what, label, purpose, page) = question.Kind switch
        {
            WaitingKind.Compact => ("the compact you were asked to sign", "Read and sign", LinkPurpose.SignCompact, "compact"),
            WaitingKind.Meeting => ("when you could meet", "Answer the invitation", LinkPurpose.RespondToMeeting, $"meetings/{question.TargetId}"),
            WaitingKind.Contribution => ($"whether “{question.About}” happened as written", "Confirm or correct", LinkPurpose.ConfirmContribution, "contributions"),
            WaitingKind.TaskCredit => ($"the credit for “{question.About}”", "Look and agree", LinkPurpose.AgreeToTask, "tasks"),
            WaitingKind.Application => ($"a place in “{question.About}”", "Answer", LinkPurpose.AnswerApplication, "opportunities"),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "There is no reminder for it."),
        };
        mail.Send(
            both.Mentor,
            silence.Rung == 1 ? $"{both.Trainee.Name} is waiting to hear from you" : $"{both.Trainee.Name} is still waiting to hear from you",
            [
                $"{both.Trainee.Name} wrote {silence.DaysWaited} days ago about {what}, and that is longer than you said you would need. Weeks fill up; it happens to everyone.",
                silence.Rung < Silence.Rungs.Count
                    ? "The button answers in a minute. If you are away, tell us the dates and every clock stops."
                    : "This is the last reminder about it. If now is not the time, pausing is fine, and so is ending; both are kinder than silence.",
            ],
            mail.Action(label, both.Mentor, both, purpose, question.TargetId, $"/mentorships/{mentorship.Id}/{page}"),
            "The button works without an account.");
    }

    internal void LookElsewhere(Both both, Silence silence) => mail.Send(
        both.Trainee,
        $"{both.Mentor.Name} has not answered for a while",
        [
            $"We reminded {both.Mentor.Name} {Silence.Rungs.Count} times in {silence.DaysWaited} days, and will not do so again. Silence is almost always about a full calendar and almost never about you.",
            "It does not have to wait: another mentor can take up what you need now, and this mentorship stays as it is until one of you ends it.",
        ],
        mail.Page("Find another mentor", "/mentors"));
}
