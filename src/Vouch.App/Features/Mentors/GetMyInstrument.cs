using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Instruments;

namespace Vouch.App.Features.Mentors;

/// <summary>What somebody answered in the Mini-IPIP and what it comes to, for themselves alone.</summary>
public sealed class GetMyInstrument(AppDbContext db)
{
    /// <param name="Answers">One for each item; null where it was skipped.</param>
    /// <param name="Scores">Empty before anything is answered.</param>
    public sealed record View(IReadOnlyList<int?> Answers, IReadOnlyList<ScaleScore> Scores, DateTimeOffset? AnsweredAt);

    public async Task<View> ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        var kept = await db.Set<InstrumentAnswers>().AsNoTracking()
            .SingleOrDefaultAsync(answers => answers.PersonId == person && answers.Instrument == MiniIpip.Code, cancellationToken);
        if (kept is null || !kept.MayBeReadBy(person))
        {
            return new([.. MiniIpip.Items.Select(_ => (int?)null)], [], null);
        }

        var answers = kept.Read();
        return new(answers, MiniIpip.Score(answers), kept.AnsweredAt);
    }
}
