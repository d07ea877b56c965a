using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor without an account offers something from a mail. The link is used up by it.</summary>
public sealed class OfferOpportunityByMail(SignedLinks links, OfferOpportunity offer, TimeProvider clock)
{
    public sealed record Command(
        string Token, OpportunityKind Kind, OpportunityText Text, OpportunityAudience Audience, int Places, DateOnly? ApplyBy);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(command.Token, LinkPurpose.OfferOpportunity, cancellationToken) is not { } link)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        link.Use(clock.GetUtcNow());
        var offered = await offer.ExecuteAsync(
            new(new(link.TargetId), link.PersonId, command.Kind, command.Text, command.Audience, command.Places, command.ApplyBy),
            cancellationToken);
        return offered.Problem;
    }
}
