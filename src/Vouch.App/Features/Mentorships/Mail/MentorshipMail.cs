using System.Text;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Mentorships.Calendar;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>Sends this area's mails. A mentor's button is a signed link that needs no account; a trainee's opens the page.</summary>
public sealed class MentorshipMail(Mailbox mailbox, SignedLinks links, IOptions<SiteOptions> site, IOptions<SmtpOptions> smtp, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(45);

    internal void Send(
        Both both, Person to, string subject, IReadOnlyList<string> paragraphs, MailAction? action = null, string? closing = null, MailAction? also = null) =>
        Send(both.MentorshipId, to, subject, paragraphs, action, closing, also);

    internal void Send(
        MentorshipId about, Person to, string subject, IReadOnlyList<string> paragraphs, MailAction? action = null, string? closing = null, MailAction? also = null) =>
        mailbox.Queue(new MailDraft(to.Name, to.Email, subject, paragraphs, action, null, closing, also, about.Value));

    /// <summary>A mail about several mentorships at once; it belongs to none of them.</summary>
    internal void SendDigest(Person to, string subject, IReadOnlyList<string> paragraphs, MailAction desk) =>
        mailbox.Queue(new MailDraft(to.Name, to.Email, subject, paragraphs, desk, null, "The button works without an account. How often we write, and days of leave, are set on the same page."));

    /// <summary>
    /// Asks for an answer. A mentor who is away, or wants one mail for all, gets nothing now: the question is in their next digest.
    /// </summary>
    internal void Ask(
        Both both, Person to, string subject, IReadOnlyList<string> paragraphs, (string Label, LinkPurpose Purpose, Guid TargetId, string Page) answer, string? closing = null)
    {
        if (to.Id != both.Mentor.Id || !both.KeepsQuestions(clock.GetUtcNow()))
        {
            Send(both, to, subject, paragraphs, Action(answer.Label, to, both, answer.Purpose, answer.TargetId, answer.Page), closing);
        }
    }

    /// <summary>A mentor's own page: what waits, leave, how often we write. It lives as long as a mail is likely to be looked for.</summary>
    internal MailAction Desk(Person mentor, string label = "See all that waits, say you are away, or choose how often we write") =>
        new(label, site.Value.Link(DeskPath(IssueDesk(mentor.Id))));

    internal string IssueDesk(PersonId mentor) => links.Issue(mentor, LinkPurpose.SeeMyMentees, mentor.Value, TimeSpan.FromDays(60));

    internal static string DeskPath(string token) => $"/by-mail/mentees/{token}";

    /// <summary>With the meeting as a calendar file, which most mail programs offer to take over.</summary>
    internal void SendWithCalendar(
        Person to, string subject, IReadOnlyList<string> paragraphs, MailAction? action, Meeting meeting, Both both, CalendarMethod method)
    {
        var file = Encoding.UTF8.GetBytes(CalendarFile.Write(Entry(meeting, both), method));
        SendCalendar(to, subject, paragraphs, action, file, method, both.MentorshipId, meeting.StartsAt);
    }

    internal void SendCalendar(
        Person to, string subject, IReadOnlyList<string> paragraphs, MailAction? action, byte[] file, CalendarMethod method, MentorshipId about, DateTimeOffset startsAt) =>
        mailbox.Queue(new MailDraft(
            to.Name,
            to.Email,
            subject,
            paragraphs,
            action,
            [new MailAttachment("meeting.ics", $"text/calendar; method={method.ToString().ToUpperInvariant()}; charset=utf-8", file)],
            "The attached file puts it into any calendar.",
            About: about.Value,
            UselessAfter: startsAt));

    /// <summary>What a person presses: a mentor's link works without an account, for this purpose and 45 days.</summary>
    internal MailAction Action(string label, Person to, Both both, LinkPurpose purpose, Guid targetId, string page)
    {
        if (to.Id != both.Mentor.Id)
        {
            return Page(label, page);
        }

        return new(label, site.Value.Link(Path(purpose, links.Issue(to.Id, purpose, targetId, Lifetime))));
    }

    /// <summary>A new link to one question, as a path.</summary>
    internal string Open(PersonId mentor, LinkPurpose purpose, Guid targetId) => Path(purpose, links.Issue(mentor, purpose, targetId, Lifetime));

    private static string Path(LinkPurpose purpose, string token)
    {
        var word = purpose switch
        {
            LinkPurpose.SignCompact => "compact",
            LinkPurpose.RespondToMeeting => "meeting",
            LinkPurpose.RespondToJointMeeting => "joint",
            LinkPurpose.ConfirmContribution => "contribution",
            LinkPurpose.OfferOpportunity => "opportunity",
            LinkPurpose.AgreeToTask => "task",
            LinkPurpose.AnswerApplication => "application",
            LinkPurpose.AnswerPulse => "pulse",
            LinkPurpose.OfferIntroduction => "introduce",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "This area has no page for it."),
        };
        return $"/by-mail/{word}/{token}";
    }

    /// <summary>For somebody who is nobody here: the link stands on the mentor who vouches for them, and answers this one question.</summary>
    internal MailAction LinkForOther(Introduction introduction, Both both) => new(
        "Answer",
        site.Value.Link($"/by-mail/introduction/{links.Issue(both.Mentor.Id, LinkPurpose.AnswerIntroduction, introduction.Id.Value, TimeSpan.FromDays(Introduction.DaysOpen))}"));

    internal MailAction Page(string label, string path) => new(label, site.Value.Link(path));

    /// <summary>One person's copy: the trainee and themselves as guests, the others by name.</summary>
    internal CalendarEntry Entry(JointMeeting joint, Person trainee, Person reader, string others)
    {
        var link = site.Value.Link($"/mentorships/joint/{joint.Id}");
        return new(
            joint.CalendarUid,
            joint.CalendarSequence,
            joint.StartsAt,
            joint.Minutes,
            joint.TimeZone,
            $"{trainee.Name}: mentors together",
            $"With {others}. Agenda and notes: {link}",
            joint.Place,
            new Uri(link),
            new CalendarPerson(site.Value.Name, smtp.Value.FromEmail),
            [
                new(trainee.Name, trainee.Email, HasAccepted: true),
                .. reader.Id == trainee.Id ? (CalendarPerson[])[] : [new(reader.Name, reader.Email, joint.SeatOf(reader.Id)?.Answer is MeetingAnswer.Accepted)],
            ],
            clock.GetUtcNow());
    }

    internal CalendarEntry Entry(Meeting meeting, Both both)
    {
        var link = site.Value.Link($"/mentorships/{meeting.MentorshipId}/meetings/{meeting.Id}");
        return new(
            meeting.CalendarUid,
            meeting.CalendarSequence,
            meeting.StartsAt,
            meeting.Minutes,
            meeting.TimeZone,
            $"{both.Trainee.Name} and {both.Mentor.Name}: mentoring",
            $"Agenda and notes: {link}",
            meeting.Place,
            new Uri(link),
            new CalendarPerson(site.Value.Name, smtp.Value.FromEmail),
            [Person(both.Trainee), Person(both.Mentor)],
            clock.GetUtcNow());

        CalendarPerson Person(Person person) => new(
            person.Name, person.Email, person.Id == meeting.ScheduledBy || meeting.Answer is MeetingAnswer.Accepted);
    }
}
