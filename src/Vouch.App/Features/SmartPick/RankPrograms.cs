using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.SmartPick.Answers;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// After the invitations: what they say of the season, and the rank list that follows. Nothing about the applicant is stored.
/// </summary>
public sealed class RankPrograms(AnswerMarkets markets)
{
    public sealed record Query(ApplicantDraft Draft);

    /// <summary>Exactly one of answer, progress and problems says something.</summary>
    /// <param name="Progress">How far the markets are, 0 to 1, while they are being built.</param>
    public sealed record Reply(RankView? Answer, double? Progress, IReadOnlyList<Problem> Problems);

    public async Task<Reply> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (ready, progress, problems) = await markets.FindAsync(query.Draft, cancellationToken);
        if (ready is null)
        {
            return new(null, progress, problems);
        }

        var answer = new RankAnswering(ready.Pack, ready.Directory, ready.Builder, ready.Profile, ready.Markets).Answer(query.Draft, ready.IsSeasonOld);
        return answer.Succeeded ? new(answer.Value, null, []) : new(null, null, [answer.Problem!]);
    }
}
