using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Cohorts.Trials;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>Reminds, once and never during leave, whoever has said nothing two days before the end; ends a round whose last day is over and tells the office.</summary>
public sealed class KeepTrialsMoving(
    AppDbContext db, TrialInvitations invitations, Mailbox mailbox, IOptions<SiteOptions> site, TimeProvider clock) : IRecurringJob
{
    public string Name => "cohorts.keep-trials-moving";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var open = await db.Set<TrialRound>().Where(round => round.Status == TrialStatus.Open).Select(round => round.Id).ToListAsync(cancellationToken);
        foreach (var id in open)
        {
            var round = await db.Set<TrialRound>().SingleAsync(candidate => candidate.Id == id, cancellationToken);
            if (round.RemindIfDue(clock.GetUtcNow()))
            {
                await RemindAsync(round, cancellationToken);
            }
            else if (round.IsOver(clock.GetUtcNow()) && round.Close(clock.GetUtcNow()) is null)
            {
                await TellOfficeAsync(round, cancellationToken);
            }

            await db.TrySaveAsync(cancellationToken); // a round the office ended in this moment needs nothing
            db.ChangeTracker.Clear();
        }
    }

    private async Task RemindAsync(TrialRound round, CancellationToken cancellationToken)
    {
        var talks = db.Set<TrialTalk>().Where(talk => talk.RoundId == round.Id);
        var mentors = await (
            from person in db.Set<Person>().AsNoTracking()
            join profile in db.Set<MentorProfile>().AsNoTracking() on person.Id equals profile.PersonId
            where talks.Any(talk => talk.MentorId == person.Id && talk.MentorSaidAt == null)
            select new { person, profile }).ToListAsync(cancellationToken);
        var trainees = await db.Set<Person>().AsNoTracking()
            .Where(person => talks.Any(talk => talk.TraineeId == person.Id && talk.TraineeSaidAt == null)).ToListAsync(cancellationToken);
        invitations.Remind(round, mentors.Where(row => row.profile.LeaveOn(Today(row.person)) is null).Select(row => row.person), trainees);
    }

    private async Task TellOfficeAsync(TrialRound round, CancellationToken cancellationToken)
    {
        var talks = db.Set<TrialTalk>().Where(talk => talk.RoundId == round.Id);
        var all = await talks.CountAsync(cancellationToken);
        var said = await talks.CountAsync(talk => talk.MentorSaidAt != null || talk.TraineeSaidAt != null, cancellationToken);
        var office = await db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == round.StartedBy, cancellationToken);
        var cohort = await db.Set<Cohort>().Where(candidate => candidate.Id == round.CohortId).Select(candidate => candidate.Name).SingleAsync(cancellationToken);
        mailbox.Queue(new(
            office.Name,
            office.Email,
            $"The trial round of “{cohort}” is over",
            [
                $"Dear {office.Name},",
                $"Of {all} conversations, {said} were spoken of by at least one side. The next run weighs what was said; nobody can read it.",
            ],
            new("Work out the pairs", site.Value.Link($"/office/cohorts/{round.CohortId}"))));
    }

    private DateOnly Today(Person person) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone)).DateTime);
}
