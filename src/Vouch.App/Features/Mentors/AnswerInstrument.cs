using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Instruments;

namespace Vouch.App.Features.Mentors;

/// <summary>Somebody answers the Mini-IPIP for themselves, anew or in part; skipping everything erases what was kept.</summary>
public sealed class AnswerInstrument(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(PersonId Person, IReadOnlyList<int?> Answers);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (MiniIpip.Check(command.Answers) is { } problem)
        {
            return problem;
        }

        var kept = await db.Set<InstrumentAnswers>()
            .SingleOrDefaultAsync(answers => answers.PersonId == command.Person && answers.Instrument == MiniIpip.Code, cancellationToken);
        switch (kept, command.Answers.All(answer => answer is null))
        {
            case (null, false):
                db.Add(InstrumentAnswers.OfMiniIpip(command.Person, command.Answers, clock.GetUtcNow()).Value);
                break;
            case (not null, true):
                db.Remove(kept);
                break;
            case (not null, false):
                kept.Answer(command.Answers, clock.GetUtcNow());
                break;
        }

        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
