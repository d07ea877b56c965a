using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Phrases;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>A writer's own phrases, and the passages of their drafts and letters that could become some. For the writer alone, not for a delegate.</summary>
public sealed class GetPhrases(AppDbContext db, WriterLinks links)
{
    private const int MostTexts = 20;

    public sealed record Query(string Token);

    public sealed record View(string TraineeName, IReadOnlyList<Phrase> Phrases, IReadOnlyList<Source> Sources);

    public sealed record Phrase(OwnPhraseId Id, string Text);

    /// <param name="WrittenOn">The day it was signed, or last saved.</param>
    /// <param name="IsHere">It is the letter this link is for.</param>
    public sealed record Source(string TraineeName, DateOnly WrittenOn, bool IsSigned, bool IsHere, IReadOnlyList<string> Passages);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(query.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var writer = opened.Writer;
        var phrases = await db.Set<OwnPhrase>().AsNoTracking().Where(phrase => phrase.WriterId == writer).OrderBy(phrase => phrase.Id).ToListAsync(cancellationToken);
        var sources = await SourcesAsync(opened, cancellationToken);
        var trainee = await db.Set<Person>().Where(person => person.Id == opened.Request.TraineeId).Select(person => person.Name).SingleAsync(cancellationToken);
        return new View(trainee, [.. phrases.Select(phrase => new Phrase(phrase.Id, phrase.Text.ReadText()))], sources);
    }

    // A signed letter's draft says the same as the letter; the draft stands for both while it is worked on.
    private async Task<IReadOnlyList<Source>> SourcesAsync(WriterLinks.Opened opened, CancellationToken cancellationToken)
    {
        var drafts = await db.Set<LetterDraft>().AsNoTracking().Where(draft => draft.WriterId == opened.Writer)
            .OrderByDescending(draft => draft.SavedAt).Take(MostTexts)
            .Join(db.Set<LetterRequest>(), draft => draft.RequestId, request => request.Id, (draft, request) => new { draft, request.TraineeId, request.Status })
            .Join(db.Set<Person>(), row => row.TraineeId, person => person.Id, (row, person) => new { row.draft, row.Status, person.Name })
            .ToListAsync(cancellationToken);
        return [.. drafts
            .OrderByDescending(row => row.draft.RequestId == opened.Request.Id).ThenByDescending(row => row.draft.SavedAt)
            .Select(row => new Source(
                row.Name, DateOnly.FromDateTime(row.draft.SavedAt.UtcDateTime), row.Status.IsSigned(), row.draft.RequestId == opened.Request.Id,
                DraftText.Parse(row.draft.Text.ReadText()).ForReader.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)))
            .Where(source => source.Passages.Count > 0)];
    }
}
