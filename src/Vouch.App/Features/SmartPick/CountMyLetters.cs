using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// The trainee's signed residency letters, counted. A letter for another purpose may not be used for residency, so it does not count.
/// Nothing of what a letter says is read.
/// </summary>
public sealed class CountMyLetters(AppDbContext db)
{
    public async Task<LettersOnFile> ExecuteAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var letters = await db.Set<Letter>()
            .AsNoTracking()
            .Where(letter => letter.TraineeId == trainee && letter.Purpose == LetterPurpose.Residency && letter.SupersededAt == null)
            .Select(LetterOnFile.Projection)
            .ToListAsync(cancellationToken);
        return LettersOnFile.Count(letters);
    }
}
