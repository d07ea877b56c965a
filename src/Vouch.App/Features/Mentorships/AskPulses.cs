using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// Asks both, each by themselves, how it is going: after 30 days and then every 60. Not during a pause or the mentor's leave, nor in the two
/// weeks after. What was asked is a row in the save of the mail, so a second run, or a second node, asks nothing twice.
/// </summary>
public sealed class AskPulses(AppDbContext db, PulseMails mails, TimeProvider clock) : IRecurringJob
{
    private static readonly Problem AlreadyAsked = new("pulse.already-asked", "Another node has asked.");

    public string Name => "mentorships.ask-pulses";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var mentorships in db.ActiveMentorshipsAsync(cancellationToken))
        {
            var ids = mentorships.ConvertAll(m => m.Id);
            var asked = (await db.Set<Pulse>()
                .Where(p => ids.Contains(p.MentorshipId))
                .GroupBy(p => new { p.MentorshipId, p.Party })
                .Select(group => new { group.Key.MentorshipId, group.Key.Party, Count = group.Count(), Last = group.Max(p => p.AskedAt) })
                .ToListAsync(cancellationToken)).ToDictionary(p => (p.MentorshipId, p.Party), p => (p.Count, p.Last));
            foreach (var mentorship in mentorships)
            {
                foreach (var party in new[] { Party.Trainee, Party.Mentor })
                {
                    var before = asked.TryGetValue((mentorship.Id, party), out var found) ? found : default;
                    await AskAsync(mentorship, party, before.Count, before.Count == 0 ? null : before.Last, cancellationToken);
                }
            }
        }
    }

    private async Task AskAsync(Mentorship mentorship, Party party, int before, DateTimeOffset? last, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateOnly? lastOn = last is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
        if (Pulse.DueOn(mentorship, lastOn, backOn: null) > DateOnly.FromDateTime(now.UtcDateTime))
        {
            return;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var today = clock.TodayIn(both.Mentor.TimeZone);
        var backOn = both.Leaves.Where(leave => leave.LastOn < today).Select(leave => (DateOnly?)leave.LastOn).Max();
        if (both.MentorIsAway(now) || Pulse.DueOn(mentorship, lastOn, backOn) > today)
        {
            return;
        }

        var pulse = Pulse.Ask(mentorship, party, before + 1, now);
        db.Add(pulse);
        mails.Ask(pulse, both);
        await db.TrySaveAsync(onDuplicate: AlreadyAsked, cancellationToken);
        db.ChangeTracker.Clear();
    }
}
