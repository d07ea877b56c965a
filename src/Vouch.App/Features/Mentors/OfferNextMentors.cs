using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// When a mentor has not answered through all reminders, the trainee is offered three others who have a place. Marked in the save of the
/// mail, so that running twice is harmless; not sent when the two have ended or paused meanwhile.
/// </summary>
public sealed class OfferNextMentors(AppDbContext db, SuggestMentors suggest, Mailbox mailbox, IOptions<SiteOptions> site, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 100;

    public string Name => "mentors.offer-next";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var due = await db.Set<Nudge>()
            .Where(nudge => nudge.Rung == Silence.LastRung && nudge.OthersOfferedAt == null)
            .OrderBy(nudge => nudge.SentAt)
            .Take(BatchSize)
            .Select(nudge => nudge.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            await OfferAsync(id, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task OfferAsync(NudgeId id, CancellationToken cancellationToken)
    {
        var nudge = await db.Set<Nudge>().SingleAsync(n => n.Id == id, cancellationToken);
        var mentorship = await db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == nudge.MentorshipId, cancellationToken);
        if (mentorship.Status is MentorshipStatus.Active)
        {
            var (traineeId, mentorId) = (mentorship.TraineeId, mentorship.MentorId);
            var people = await db.Set<Person>().AsNoTracking().Where(p => p.Id == traineeId || p.Id == mentorId).ToDictionaryAsync(p => p.Id, cancellationToken);
            var others = (await suggest.ExecuteAsync(traineeId, cancellationToken)).Mentors;
            mailbox.Queue(Mail(people[traineeId], people[mentorId], others, mentorship.Id.Value));
        }

        nudge.MarkOthersOffered(clock.GetUtcNow());
        await db.TrySaveAsync(cancellationToken); // refused when another node was faster
    }

    private MailDraft Mail(Person trainee, Person mentor, IReadOnlyList<MentorCard> others, Guid about) => new(
        trainee.Name,
        trainee.Email,
        others.Count == 0 ? $"{mentor.Name} has not answered for a while" : $"{mentor.Name} has not answered; {Count(others.Count)} with a free place",
        [
            $"We reminded {mentor.Name} on their own terms and will not do so again. Silence is almost always about a full calendar and almost never about you.",
            .. others.Count == 0
                ? (string[])["It does not have to wait: another mentor can take up what you need now, and this mentorship stays as it is until one of you ends it."]
                :
                [
                    $"They have a place and fit what you told us:\n{string.Join('\n', others.Select(Line))}",
                    "Asking one of them takes a few sentences. This mentorship stays as it is until one of you ends it; your office hears that the answer is missing, not what you asked.",
                ],
        ],
        new MailAction(others.Count == 0 ? "Find another mentor" : "See why they fit", site.Value.Link(others.Count == 0 ? "/mentors" : "/mentors/suggestions")),
        About: about);

    private static string Line(MentorCard card) =>
        $"· {card.Name}{(card.Specialty is { } field ? $", {field}" : "")}{(card.Institution is { } where ? $", {where}" : "")}{(card.Promise is { } promise ? $" (answers {promise})" : "")}";

    private static string Count(int mentors) => mentors == 1 ? "one other mentor" : mentors == 2 ? "two other mentors" : "three other mentors";
}
