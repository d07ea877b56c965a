using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>
/// Tells the advisors, at most once a day and in one mail, which mentors have not answered although reminded; names and days, never what
/// was asked. Pairs that found together or ended meanwhile are left out.
/// </summary>
public sealed class TellOfficeAboutSilence(AppDbContext db, Mailbox mailbox, IOptions<SiteOptions> site, TimeProvider clock) : IRecurringJob
{
    private const int MostInOneMail = 50;

    public string Name => "office.tell-about-silence";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var untold = await db.Set<Nudge>()
            .Where(nudge => nudge.Rung == Silence.LastRung && nudge.OfficeToldAt == null)
            .OrderBy(nudge => nudge.SentAt)
            .Take(MostInOneMail)
            .ToListAsync(cancellationToken);
        var advisors = await db.Set<Person>().AsNoTracking().Where(person => (person.Roles & Roles.Advisor) != Roles.None).ToListAsync(cancellationToken);
        if (untold.Count == 0 || advisors.Count == 0)
        {
            return;
        }

        var ids = untold.ConvertAll(nudge => nudge.MentorshipId);
        var pairs = await (
            from mentorship in db.Set<Mentorship>()
            join trainee in db.Set<Person>() on mentorship.TraineeId equals trainee.Id
            join mentor in db.Set<Person>() on mentorship.MentorId equals mentor.Id
            where ids.Contains(mentorship.Id) && mentorship.Status == MentorshipStatus.Active
            orderby mentor.Name
            select $"· {mentor.Name}, mentor of {trainee.Name}").ToListAsync(cancellationToken);
        untold.ForEach(nudge => nudge.MarkOfficeTold(now));
        if (pairs.Count > 0)
        {
            foreach (var advisor in advisors)
            {
                mailbox.Queue(Mail(advisor, pairs, site.Value.Link("/office/pairs")));
            }
        }

        await db.TrySaveAsync(cancellationToken); // refused when another node was faster
    }

    private static MailDraft Mail(Person advisor, List<string> pairs, string url) => new(
        advisor.Name,
        advisor.Email,
        pairs.Count == 1 ? "A mentor has not answered, although reminded" : $"{pairs.Count} mentors have not answered, although reminded",
        [
            $"Reminded on their own terms, without an answer:\n{string.Join('\n', pairs)}",
            "The trainees know, and were offered other mentors. A call from you often finds out in a minute what a mail cannot.",
        ],
        new MailAction("See the pairs that need help", url));
}
