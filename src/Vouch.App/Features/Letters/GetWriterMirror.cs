using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Mirror;

namespace Vouch.App.Features.Letters;

/// <summary>How a writer's own signed letters are written, for the writer alone: from the link to their letters, or signed in.</summary>
public sealed class GetWriterMirror(AppDbContext db, WriterLinks links)
{
    /// <param name="Token">The link to all letters of a writer without an account.</param>
    /// <param name="Account">The writer who is signed in.</param>
    public sealed record Query(string? Token, PersonId? Account = null);

    public sealed record View(WriterMirror Mirror, IReadOnlyList<string> Sources);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var writer = query.Token is { } token ? await links.OpenAllLettersAsync(token, cancellationToken) : query.Account;
        if (writer is not { } person)
        {
            return Problem.NotFound;
        }

        // The latest edition only: a letter that was mended is one letter. What was erased, or came as a picture, has no words to count.
        var letters = await db.Set<Letter>().AsNoTracking()
            .Where(letter => letter.WriterId == person && letter.SupersededAt == null && letter.ErasedAt == null)
            .ToListAsync(cancellationToken);
        var mirror = WriterMirror.Of(
        [
            .. letters.Select(letter => new MirrorLetter(letter.Text.ReadText(), DateOnly.FromDateTime(letter.SignedAt.UtcDateTime)))
                .Where(letter => !string.IsNullOrWhiteSpace(letter.Text)),
        ]);
        return new View(mirror, MirrorWords.Sources);
    }
}
