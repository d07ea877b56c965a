using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor names somebody: in answer to the trainee's wish, and then that person is asked; or unasked, and then the trainee is asked first.</summary>
public sealed class OfferIntroduction(AppDbContext db, IntroductionMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    /// <param name="MentorshipId">Where it is offered unasked; not needed with a wish.</param>
    /// <param name="Wish">The trainee's wish it answers, when there is one.</param>
    public sealed record Command(MentorshipId MentorshipId, IntroductionId? Wish, PersonId By, IntroductionOffer Offer);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var wish = command.Wish is { } wishId ? await db.IntroductionAsync(wishId, cancellationToken) : null;
        if ((command.Wish is not null && wish is null)
            || await db.MentorshipOfAsync(wish?.Mentorship.Id ?? command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        if (mentorship.RefusesWorkBy(command.By) is { } ended)
        {
            return ended;
        }

        var now = clock.GetUtcNow();
        var both = await db.BothAsync(mentorship, cancellationToken);
        if (wish is var (asked, _) && wish is not null)
        {
            if (asked.Name(command.By, command.Offer, both.Trainee, both.Mentor, now) is { } problem)
            {
                return problem;
            }

            mails.AskOther(asked, both);
            await links.RevokeAsync(asked.Id.Value, LinkPurpose.OfferIntroduction, cancellationToken);
            audit.Record(command.By, "introduction.named", asked.Id.ToString());
            return await db.TrySaveAsync(cancellationToken);
        }

        var open = await db.OpenIntroductionsAsync(mentorship.Id, cancellationToken);
        var offered = Introduction.Offer(mentorship, command.By, command.Offer, both.Trainee, both.Mentor, open, now);
        if (offered.Problem is { } refused)
        {
            return refused;
        }

        db.Add(offered.Value);
        mails.AskTrainee(offered.Value, both);
        audit.Record(command.By, "introduction.offered", offered.Value.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
