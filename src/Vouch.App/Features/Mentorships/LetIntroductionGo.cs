using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two takes an introduction back; its links end, and nobody is told.</summary>
public sealed class LetIntroductionGo(AppDbContext db, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(IntroductionId Id, PersonId By);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.IntroductionAsync(command.Id, cancellationToken) is not var (introduction, _))
        {
            return Problem.NotFound;
        }

        if (introduction.LetGo(command.By, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        await links.RevokeAsync(introduction.Id.Value, LinkPurpose.AnswerIntroduction, cancellationToken);
        await links.RevokeAsync(introduction.Id.Value, LinkPurpose.OfferIntroduction, cancellationToken);
        audit.Record(command.By, "introduction.let-go", introduction.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
