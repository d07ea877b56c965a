using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts.Trials;

/// <summary>Writes to everybody in a trial round: once when it opens, and once before it ends to those who have said nothing.</summary>
public sealed class TrialInvitations(AppDbContext db, SignedLinks links, Mailbox mailbox, IOptions<SiteOptions> site)
{
    /// <summary>A mentor's link outlives the longest round.</summary>
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(TrialRound.MostDays + 1);

    public async Task SendAsync(TrialRound round, IReadOnlyList<TrialTalk> talks, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync(talks, cancellationToken);
        foreach (var mentor in talks.GroupBy(talk => talk.MentorId))
        {
            var person = people[mentor.Key];
            mailbox.Queue(new(
                person.Name,
                person.Email,
                mentor.Count() == 1 ? "A half-hour conversation with a trainee" : $"{mentor.Count()} half-hour conversations with trainees",
                [
                    $"Dear {person.Name},",
                    $"Before the office decides who works with whom, trainees talk with a few mentors for {TrialRound.TalkMinutes} minutes. These are yours, with times both of you keep free:",
                    .. mentor.Select(talk => Line(talk.ProposedAt, person, people[talk.TraineeId])),
                    $"Another time is fine: write to each other. Afterwards say with the link how it was, until {Day(round)}; one press each, without an account. "
                    + "Nobody reads your answers, not the trainee and not the office; only the final matching weighs them.",
                ],
                new("Say how it was", Link(round, mentor.Key)),
                Closing: "The link is yours alone; please do not pass this mail on."));
        }

        foreach (var trainee in talks.GroupBy(talk => talk.TraineeId))
        {
            var person = people[trainee.Key];
            mailbox.Queue(new(
                person.Name,
                person.Email,
                trainee.Count() == 1 ? "Meet a mentor for half an hour" : $"Meet {trainee.Count()} mentors for half an hour each",
                [
                    $"Dear {person.Name},",
                    "Before your office decides who your mentor is, you get to know these people. The times are a proposal from hours both of you keep free; write to them to settle it:",
                    .. trainee.Select(talk => Line(talk.ProposedAt, person, people[talk.MentorId])),
                    $"Afterwards say how it was, until {Day(round)}. Nobody reads your answers, not the mentor and not the office; only the final matching weighs them.",
                ],
                new("See your conversations", site.Value.Link($"/cohorts/trial/{round.Id}"))));
        }
    }

    /// <param name="round">The open round.</param>
    /// <param name="silentMentors">Mentors who have said nothing of some conversation, and are not away.</param>
    /// <param name="silentTrainees">Trainees who have said nothing of some conversation.</param>
    public void Remind(TrialRound round, IEnumerable<Person> silentMentors, IEnumerable<Person> silentTrainees)
    {
        foreach (var mentor in silentMentors)
        {
            mailbox.Queue(Reminder(round, mentor, Link(round, mentor.Id)));
        }

        foreach (var trainee in silentTrainees)
        {
            mailbox.Queue(Reminder(round, trainee, site.Value.Link($"/cohorts/trial/{round.Id}")));
        }
    }

    private static MailDraft Reminder(TrialRound round, Person person, string url) => new(
        person.Name,
        person.Email,
        "How were your conversations?",
        [
            $"Dear {person.Name},",
            $"The trial round ends on {Day(round)}, and of some of your conversations you have not said how they were. It takes a minute. What you leave out counts neither way, and we will not remind you again.",
        ],
        new("Say how it was", url));

    private static string Line(DateTimeOffset? at, Person reader, Person other)
    {
        if (at is not { } moment)
        {
            return $"{other.Name} ({other.Email}): find a time between you";
        }

        var local = TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZone));
        return string.Create(
            CultureInfo.InvariantCulture, $"{other.Name} ({other.Email}): {local:dddd, MMMM d, HH:mm}, {reader.TimeZone.Split('/')[^1].Replace('_', ' ')} time");
    }

    private static string Day(TrialRound round) => round.EndsOn.ToString("MMMM d", CultureInfo.InvariantCulture);

    private string Link(TrialRound round, PersonId mentor) =>
        site.Value.Link($"/by-mail/trial/{links.Issue(mentor, LinkPurpose.RateTrialTalks, round.Id.Value, LinkLifetime)}");

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(IReadOnlyList<TrialTalk> talks, CancellationToken cancellationToken)
    {
        var people = new Dictionary<PersonId, Person>();
        foreach (var piece in talks.SelectMany(talk => (PersonId[])[talk.MentorId, talk.TraineeId]).Distinct().Chunk(500))
        {
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(person => piece.Contains(person.Id)).ToListAsync(cancellationToken))
            {
                people[person.Id] = person;
            }
        }

        return people;
    }
}
