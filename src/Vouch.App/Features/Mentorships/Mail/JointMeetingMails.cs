using System.Text;
using Vouch.App.Features.Mentorships.Calendar;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>What is written around a meeting with several mentors. Each gets their own copy of the invitation: names of the others, not their addresses.</summary>
public sealed class JointMeetingMails(MentorshipMail mail, TimeProvider clock)
{
    internal void Invite(JointMeeting joint, Around around)
    {
        foreach (var pair in around.Pairs)
        {
            Send(joint, around, pair, pair.Mentor, CalendarMethod.Request, $"{around.Trainee.Name} would like to meet you together with others on {Short(joint, pair.Mentor)}",
            [
                $"{around.Trainee.Name} calls {around.OthersThan(around.Trainee.Id, joint)} together: {When(joint, pair.Mentor)}.",
                "You can say yes or no, with a word if you like. Whoever does not say no shares agenda and notes of this meeting; everything else between you and your trainee stays between the two of you.",
            ], "Answer the invitation");
        }

        Send(joint, around, around.Pairs[0], around.Trainee, CalendarMethod.Request, $"Your meeting with {around.OthersThan(around.Trainee.Id, joint)} on {Short(joint, around.Trainee)}",
            [$"We have asked them for {Day.At(joint.StartsAt, around.Trainee.TimeZone)}. You hear from us as each of them answers."], "Open the meeting");
    }

    internal void Moved(JointMeeting joint, Around around) => ToAll(joint, around, CalendarMethod.Request, to => $"Moved: {around.OthersThan(to.Id, joint)} and you, now {Short(joint, to)}",
        to => [$"{(to.Id == around.Trainee.Id ? "You" : around.Trainee.Name)} moved the meeting to {When(joint, to)}.", to.Id == around.Trainee.Id ? "Everybody is asked again." : "Does it suit you? You can say yes or no."]);

    internal void Cancelled(JointMeeting joint, Around around) => ToAll(joint, around, CalendarMethod.Cancel, to => $"Cancelled: {around.OthersThan(to.Id, joint)} and you on {Short(joint, to)}",
        to => [$"{(to.Id == around.Trainee.Id ? "You" : around.Trainee.Name)} cancelled the meeting of {Day.At(joint.StartsAt, to.TimeZone)}.{(joint.CancelledBecause.Length > 0 ? $" The reason given: {joint.CancelledBecause}" : "")}"]);

    /// <summary>A mentorship ended before the meeting: its mentor's calendar drops it.</summary>
    internal void Left(JointMeeting joint, Both pair) => Queue(joint, pair, pair.Mentor, CalendarMethod.Cancel, $"No longer in your calendar: the meeting on {Short(joint, pair.Mentor)}",
        [$"Your mentorship with {pair.Trainee.Name} has ended, so you are not expected at the meeting of {Day.At(joint.StartsAt, pair.Mentor.TimeZone)}."], null, pair.Trainee.Name);

    internal void Answered(JointMeeting joint, Around around, JointSeat seat)
    {
        var mentor = around.Of(seat.MentorId);
        mail.Send(seat.MentorshipId, around.Trainee,
            seat.IsTaken ? $"{mentor.Name} will come on {Short(joint, around.Trainee)}" : $"{mentor.Name} cannot come on {Short(joint, around.Trainee)}",
            [
                $"{Day.At(joint.StartsAt, around.Trainee.TimeZone)} {(seat.IsTaken ? "suits" : "does not suit")} {mentor.Name}.",
                .. seat.Note.Length > 0 ? (string[])[$"{mentor.Name} adds: {seat.Note}"] : [],
            ],
            mail.Page("Open the meeting", Path(joint)));
    }

    internal void AgendaReady(JointMeeting joint, Around around) => ToTaken(joint, around, to => $"Agenda for {Short(joint, to)} with {around.OthersThan(to.Id, joint)}",
        to => [$"You meet: {When(joint, to)}.", joint.Agenda.Length > 0 ? string.Join('\n', joint.Agenda.Split('\n').Select(point => $"· {point}")) : "Nothing is on the agenda yet. Anybody may add a point."]);

    internal void FollowUp(JointMeeting joint, Around around) => ToTaken(joint, around, to => to.Id == around.Trainee.Id ? $"After your meeting with {around.OthersThan(to.Id, joint)}" : $"Thank you for your time with {around.Trainee.Name}",
        to => [to.Id == around.Trainee.Id ? "Agenda and notes are now part of the record with each mentor who came. What you add there is between the two of you." : $"Thank you for meeting {around.Trainee.Name} together with the others. Agenda and notes are part of the record the two of you share."],
        isOver: true);

    private void ToAll(JointMeeting joint, Around around, CalendarMethod method, Func<Person, string> subject, Func<Person, IReadOnlyList<string>> says)
    {
        foreach (var pair in around.Pairs)
        {
            Send(joint, around, pair, pair.Mentor, method, subject(pair.Mentor), says(pair.Mentor), method is CalendarMethod.Cancel ? null : "Answer");
        }

        Send(joint, around, around.Pairs[0], around.Trainee, method, subject(around.Trainee), says(around.Trainee), method is CalendarMethod.Cancel ? null : "Open the meeting");
    }

    private void ToTaken(JointMeeting joint, Around around, Func<Person, string> subject, Func<Person, IReadOnlyList<string>> says, bool isOver = false)
    {
        var now = clock.GetUtcNow();
        foreach (var pair in around.Pairs.Where(pair => joint.SeatOf(pair.Mentor.Id) is { IsTaken: true } && !pair.MentorIsAway(now)))
        {
            mail.Send(pair, pair.Mentor, subject(pair.Mentor), says(pair.Mentor), isOver ? null : mail.Action("See the agenda", pair.Mentor, pair, LinkPurpose.RespondToJointMeeting, joint.Id.Value, Path(joint)));
        }

        mail.Send(around.Pairs[0], around.Trainee, subject(around.Trainee), says(around.Trainee), mail.Page("Open the meeting", Path(joint)));
    }

    private void Send(JointMeeting joint, Around around, Both pair, Person to, CalendarMethod method, string subject, IReadOnlyList<string> paragraphs, string? button) =>
        Queue(joint, pair, to, method, subject, paragraphs, button is null ? null : mail.Action(button, to, pair, LinkPurpose.RespondToJointMeeting, joint.Id.Value, Path(joint)), around.OthersThan(to.Id, joint));

    private void Queue(JointMeeting joint, Both pair, Person to, CalendarMethod method, string subject, IReadOnlyList<string> paragraphs, MailAction? action, string others) =>
        mail.SendCalendar(to, subject, paragraphs, action, Encoding.UTF8.GetBytes(CalendarFile.Write(mail.Entry(joint, pair.Trainee, to, others), method)), method, pair.MentorshipId, joint.StartsAt);

    internal static string Path(JointMeeting joint) => $"/mentorships/joint/{joint.Id}";

    private static string When(JointMeeting joint, Person to) => $"{Day.At(joint.StartsAt, to.TimeZone)}, for {joint.Minutes} minutes{(joint.Place.Length > 0 ? $" ({joint.Place})" : "")}";

    private static string Short(JointMeeting joint, Person reader) =>
        MeetingTime.Local(joint.StartsAt, reader.TimeZone).ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture);
}
