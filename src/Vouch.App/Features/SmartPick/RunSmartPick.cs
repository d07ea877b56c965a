using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.SmartPick;
using Vouch.SmartPick.Answers;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// Answers one profile: odds at every program, the best list within the budget, what it rests on. Nothing about the applicant is
/// stored. A market that was never simulated is asked for and the answer says how far it is.
/// </summary>
public sealed class RunSmartPick(AnswerMarkets markets)
{
    public sealed record Query(ApplicantDraft Draft);

    /// <summary>Exactly one of answer, progress and problems says something.</summary>
    /// <param name="Progress">How far the markets are, 0 to 1, while they are being built.</param>
    public sealed record Reply(SmartPickView? Answer, double? Progress, IReadOnlyList<Problem> Problems);

    public async Task<Reply> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (ready, progress, problems) = await markets.FindAsync(query.Draft, cancellationToken);
        if (ready is null)
        {
            return new(null, progress, problems);
        }

        return new Answering(ready.Pack, ready.Directory, ready.Builder, ready.Fees, ready.Profile, ready.Markets).Answer(query.Draft, ready.IsSeasonOld) is { } answer
            ? new(answer, null, [])
            : new(null, null, [SmartPickProblems.NoProgramLeft]);
    }
}
