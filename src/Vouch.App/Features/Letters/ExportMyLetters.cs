using Vouch.App.PersonalData;

namespace Vouch.App.Features.Letters;

/// <summary>
/// Everything about a trainee's letters that is theirs to have, as one file. A waived letter, every draft, and the reason of a no are
/// not: they are not even read.
/// </summary>
public sealed class ExportMyLetters(LettersData letters)
{
    public async Task<byte[]> ExecuteAsync(PersonId trainee, CancellationToken cancellationToken) =>
        PersonalFile.Write(PersonalFile.NodeOf(await letters.TakeAsTraineeAsync(trainee, cancellationToken)).AsObject());
}
