using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A trainee asks the mentor to introduce them to somebody.</summary>
public sealed class AskForIntroduction(AppDbContext db, IntroductionMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, string Hope);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var open = await db.OpenIntroductionsAsync(mentorship.Id, cancellationToken);
        var asked = Introduction.AskFor(mentorship, command.By, command.Hope, open, clock.GetUtcNow());
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        db.Add(asked.Value);
        mails.AskMentor(asked.Value, await db.BothAsync(mentorship, cancellationToken));
        audit.Record(command.By, "introduction.asked-for", asked.Value.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
