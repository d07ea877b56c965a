using Vouch.App.Features.Mentorships.Calendar;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>What is written around a meeting.</summary>
public sealed class MeetingMails(MentorshipMail mail)
{
    internal void Invite(Meeting meeting, Both both)
    {
        var (host, guest) = (both.Of(meeting.ScheduledBy), both.Of(meeting.Invited));
        mail.SendWithCalendar(
            guest,
            $"{host.Name} would like to meet on {Short(meeting, guest)}",
            [
                $"{host.Name} suggests {Day.At(meeting.StartsAt, guest.TimeZone)}, for {meeting.Minutes} minutes{Where(meeting)}.",
                meeting.Agenda.Count > 0
                    ? $"A draft of the agenda is ready, {meeting.Agenda.Count} points. You can say yes, say no, or name a time that suits you better."
                    : "You can say yes, say no, or name a time that suits you better.",
            ],
            Answer("Answer the invitation", guest, meeting, both),
            meeting,
            both,
            CalendarMethod.Request);
        mail.SendWithCalendar(
            host,
            $"Your meeting with {guest.Name} on {Short(meeting, host)}",
            [$"We have asked {guest.Name} for {Day.At(meeting.StartsAt, host.TimeZone)}. You will hear as soon as there is an answer."],
            Answer("Open the meeting", host, meeting, both),
            meeting,
            both,
            CalendarMethod.Request);
    }

    internal void Moved(Meeting meeting, Both both, PersonId by)
    {
        foreach (var to in new[] { both.Trainee, both.Mentor })
        {
            mail.SendWithCalendar(
                to,
                $"Moved: {both.OtherThan(to.Id).Name} and you, now {Short(meeting, to)}",
                [
                    $"{(to.Id == by ? "You" : both.Of(by).Name)} moved the meeting to {Day.At(meeting.StartsAt, to.TimeZone)}, for {meeting.Minutes} minutes{Where(meeting)}.",
                    meeting.Answer is MeetingAnswer.Accepted ? "Both of you have agreed to this time."
                        : to.Id == meeting.Invited ? "Does it suit you? You can say yes, say no, or name another time."
                        : $"We have asked {both.OtherThan(to.Id).Name} whether it suits.",
                ],
                Answer(to.Id == meeting.Invited && meeting.Answer is MeetingAnswer.None ? "Answer" : "Open the meeting", to, meeting, both),
                meeting,
                both,
                CalendarMethod.Request);
        }
    }

    internal void Cancelled(Meeting meeting, Both both, PersonId by)
    {
        var reason = meeting.CancelledBecause.Length > 0 ? $" The reason given: {meeting.CancelledBecause}" : "";
        foreach (var to in new[] { both.Trainee, both.Mentor })
        {
            mail.SendWithCalendar(
                to,
                $"Cancelled: {both.OtherThan(to.Id).Name} and you on {Short(meeting, to)}",
                [$"{(to.Id == by ? "You" : both.Of(by).Name)} cancelled the meeting of {Day.At(meeting.StartsAt, to.TimeZone)}.{reason}", "The agenda is kept, and the next meeting can take it up."],
                to.Id == both.Trainee.Id ? mail.Page("Find another time", $"/mentorships/{meeting.MentorshipId}/meetings/schedule") : null,
                meeting,
                both,
                CalendarMethod.Cancel);
        }
    }

    internal void Answered(Meeting meeting, Both both)
    {
        var (host, guest) = (both.Of(meeting.ScheduledBy), both.Of(meeting.Invited));
        var note = meeting.AnswerNote.Length > 0 ? $"{guest.Name} adds: {meeting.AnswerNote}" : null;
        var (subject, sentence) = meeting.Answer switch
        {
            MeetingAnswer.Accepted => (
                $"{guest.Name} will meet you on {Short(meeting, host)}", $"{Day.At(meeting.StartsAt, host.TimeZone)} suits {guest.Name}."),
            MeetingAnswer.OtherTime => (
                $"{guest.Name} suggests another time",
                $"{guest.Name} would rather meet on {Day.At(meeting.SuggestedStartsAt!.Value, host.TimeZone)}. Take it with one press, or choose another."),
            _ => (
                $"{guest.Name} cannot meet on {Short(meeting, host)}",
                $"{Day.At(meeting.StartsAt, host.TimeZone)} does not suit {guest.Name}. Another day may."),
        };
        mail.Send(both, host, subject, note is null ? [sentence] : [sentence, note], Answer("Open the meeting", host, meeting, both));
    }

    internal void AgendaReady(Meeting meeting, Both both)
    {
        foreach (var to in new[] { both.Trainee, both.Mentor })
        {
            mail.Send(
                both,
                to,
                $"Agenda for {Short(meeting, to)} with {both.OtherThan(to.Id).Name}",
                [
                    $"You meet {Day.At(meeting.StartsAt, to.TimeZone)}, for {meeting.Minutes} minutes{Where(meeting)}.",
                    .. Points(meeting, AgendaKind.Guidance, "To decide or to open:"),
                    .. Points(meeting, AgendaKind.Reflection, "To reflect on:"),
                    .. Points(meeting, AgendaKind.Celebration, "To celebrate:"),
                ],
                Answer("See the agenda", to, meeting, both));
        }
    }

    internal void FollowUp(Meeting meeting, Both both, IReadOnlyList<ActionItem> actions)
    {
        foreach (var to in new[] { both.Trainee, both.Mentor })
        {
            var mine = actions.Where(a => a.OwnerId == to.Id).ToList();
            var other = both.OtherThan(to.Id);
            mail.Send(
                both,
                to,
                to.Id == both.Mentor.Id ? $"Thank you for your time with {other.Name}" : $"After your meeting with {other.Name}",
                [
                    to.Id == both.Mentor.Id
                        ? $"Thank you for meeting {other.Name}. Half an hour of yours goes a long way."
                        : $"The notes of your meeting with {other.Name} are kept, and a word of thanks while it is fresh is never wrong.",
                    mine.Count > 0
                        ? $"You took on:\n{string.Join('\n', mine.Select(a => $"· {a.Text}, by {Day.Of(a.DueOn)}"))}"
                        : "You took nothing on this time.",
                ],
                to.Id == both.Trainee.Id ? mail.Page("Open the notes", Path(meeting)) : null);
        }
    }

    private static IEnumerable<string> Points(Meeting meeting, AgendaKind kind, string heading)
    {
        var points = meeting.Agenda.Where(item => item.Kind == kind).OrderBy(item => item.Position).Select(item => $"· {item.Text}").ToList();
        return points.Count == 0 ? [] : [$"{heading}\n{string.Join('\n', points)}"];
    }

    private MailAction Answer(string label, Person to, Meeting meeting, Both both) =>
        mail.Action(label, to, both, LinkPurpose.RespondToMeeting, meeting.Id.Value, Path(meeting));

    private static string Path(Meeting meeting) => $"/mentorships/{meeting.MentorshipId}/meetings/{meeting.Id}";

    private static string Where(Meeting meeting) => meeting.Place.Length > 0 ? $" ({meeting.Place})" : "";

    private static string Short(Meeting meeting, Person reader) =>
        MeetingTime.Local(meeting.StartsAt, reader.TimeZone).ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture);
}
