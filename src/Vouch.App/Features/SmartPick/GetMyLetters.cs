using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.App.Persistence;
using Vouch.Domain.Applicants;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// The trainee's residency letters as Smart Pick counts them: those signed, those promised, and which program gets which. A letter for
/// another purpose may not be used for residency, so it does not count. Nothing of what a letter says is read.
/// </summary>
public sealed class GetMyLetters(AppDbContext db, LetterPlanReader plans)
{
    /// <param name="OnFile">Letters that exist, counted.</param>
    /// <param name="Letters">Asked for, promised or signed.</param>
    /// <param name="ByProgram">Where the trainee has decided which letters go.</param>
    public sealed record View(LettersOnFile OnFile, IReadOnlyList<OwnLetter> Letters, IReadOnlyList<ProgramLetters> ByProgram);

    public async Task<View> ExecuteAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var signed = await db.Set<Letter>()
            .AsNoTracking()
            .Where(letter => letter.TraineeId == trainee && letter.Purpose == LetterPurpose.Residency && letter.SupersededAt == null && letter.ErasedAt == null)
            .Select(LetterOnFile.Projection)
            .ToListAsync(cancellationToken);
        var plan = await plans.ReadAsync(trainee, LetterPurpose.Residency, cancellationToken);
        return new(LettersOnFile.Count(signed), plan.Assigning.Letters, plan.Assigning.AssignedTo(plan.Targets));
    }
}
