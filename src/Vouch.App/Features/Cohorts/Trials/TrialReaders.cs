using Vouch.App.Links;

namespace Vouch.App.Features.Cohorts.Trials;

/// <summary>Who reads or answers in a trial round: signed in, or through the link in a mentor's mail.</summary>
internal static class TrialReaders
{
    public static async Task<(PersonId Person, TrialRoundId Round)?> TrialReaderAsync(
        this SignedLinks links, PersonId? person, TrialRoundId? round, string? token, CancellationToken cancellationToken)
    {
        if (token is null)
        {
            return person is { } signedIn && round is { } known ? (signedIn, known) : null;
        }

        return await links.FindAsync(token, LinkPurpose.RateTrialTalks, cancellationToken) is { } link
            ? (link.PersonId, new TrialRoundId(link.TargetId))
            : null;
    }
}
