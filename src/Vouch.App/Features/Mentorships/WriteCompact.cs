using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee writes the compact, or rewrites it; with a signature it goes to the mentor at once.</summary>
public sealed class WriteCompact(AppDbContext db, CompactMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Signature">Empty to keep it as a draft.</param>
    public sealed record Command(MentorshipId MentorshipId, PersonId By, CompactTerms Terms, string Signature);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var now = clock.GetUtcNow();
        var latest = await db.LatestCompactAsync(mentorship.Id, cancellationToken);
        Compact compact;
        if (latest?.Turn is not null)
        {
            compact = latest;
            if ((mentorship.RefusesWorkBy(command.By) ?? compact.Rewrite(command.By, command.Terms, now)) is { } refused)
            {
                return refused;
            }

            // The mentor's link led to a text that no longer stands.
            await links.RevokeAsync(compact.Id.Value, LinkPurpose.SignCompact, cancellationToken);
        }
        else
        {
            var drafted = Compact.Draft(mentorship, command.By, command.Terms, latest, now);
            if (drafted.Problem is { } refused)
            {
                return refused;
            }

            compact = drafted.Value;
            db.Add(compact);
        }

        if (command.Signature.Length > 0)
        {
            if (compact.SignAsTrainee(command.By, command.Signature, now) is { } refused)
            {
                return refused;
            }

            mails.AskMentor(compact, await db.BothAsync(mentorship, cancellationToken));
            audit.Record(command.By, "compact.signed", compact.Id.ToString());
        }

        return await db.TrySaveAsync(onDuplicate: CompactProblems.OneAtATime, cancellationToken);
    }
}
