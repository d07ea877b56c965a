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

    internal void Send(Person to, string subject, IReadOnlyList<string> paragraphs, MailAction? action = null, string? closing = null) =>
        mailbox.Queue(new MailDraft(to.Name, to.Email, subject, paragraphs, action, null, closing));

    /// <summary>With the meeting as a calendar file, which most mail programs offer to take over.</summary>
    internal void SendWithCalendar(
        Person to, string subject, IReadOnlyList<string> paragraphs, MailAction? action, Meeting meeting, Both both, CalendarMethod method)
    {
        var file = CalendarFile.Write(Entry(meeting, both), method);
        mailbox.Queue(new MailDraft(
            to.Name,
            to.Email,
            subject,
            paragraphs,
            action,
            [new MailAttachment("meeting.ics", $"text/calendar; method={method.ToString().ToUpperInvariant()}; charset=utf-8", Encoding.UTF8.GetBytes(file))],
            "The attached file puts it into any calendar."));
    }

    /// <summary>What a person presses: a mentor's link works without an account, for this purpose and 45 days.</summary>
    internal MailAction Action(string label, Person to, Both both, LinkPurpose purpose, Guid targetId, string page)
    {
        if (to.Id != both.Mentor.Id)
        {
            return Page(label, page);
        }

        var word = purpose switch
        {
            LinkPurpose.SignCompact => "compact",
            LinkPurpose.RespondToMeeting => "meeting",
            LinkPurpose.ConfirmContribution => "contribution",
            LinkPurpose.OfferOpportunity => "opportunity",
            LinkPurpose.AgreeToTask => "task",
            LinkPurpose.AnswerApplication => "application",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "This area has no page for it."),
        };
        return new(label, site.Value.Link($"/by-mail/{word}/{links.Issue(to.Id, purpose, targetId, Lifetime)}"));
    }

    internal MailAction Page(string label, string path) => new(label, site.Value.Link(path));

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
