using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>
/// A trainee has what Vouch keeps for their letters erased: requests that wait are withdrawn, packets, hopes, drafts about them and the plan
/// of where letters go disappear. A signed letter is its writer's statement: what it says stays, sealed, until its time is over.
/// </summary>
public sealed class EraseMyLetters(AppDbContext db, MyLettersErasure erasure)
{
    /// <param name="IsSure">Ticked by the trainee.</param>
    public sealed record Command(PersonId Trainee, bool IsSure);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (!command.IsSure)
        {
            return LetterProblems.NotSureToErase;
        }

        await erasure.EraseAsync(command.Trainee, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }
}
