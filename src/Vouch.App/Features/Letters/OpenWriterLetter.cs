using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>From the list in a digest to one letter: to its question while it is open, to its desk afterwards.</summary>
public sealed class OpenWriterLetter(AppDbContext db, WriterLinks links, OpenDesk openDesk)
{
    public sealed record Command(string Token, LetterRequestId RequestId);

    public async Task<Result<string>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAllLettersAsync(command.Token, cancellationToken) is not { } writer
            || !await db.Set<LetterRequest>().AnyAsync(request => request.Id == command.RequestId && request.WriterId == writer, cancellationToken))
        {
            return Problem.NotFound;
        }

        return await openDesk.ExecuteAsync(new(writer, command.RequestId), cancellationToken);
    }
}
