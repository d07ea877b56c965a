using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>The uploaded letter that waits for its writer's signature, with what the checks say of its words.</summary>
public sealed class GetUpload(AppDbContext db, WriterLinks links, LetterPeople people, ReviewDraft reviewDraft, SignedLetters letters)
{
    public sealed record Query(string Token);

    /// <param name="Waiting">Null when none was uploaded.</param>
    /// <param name="Signer">For the writer alone.</param>
    public sealed record View(
        string TraineeName, string WriterName, bool IsWriter, bool AccessWaived, IReadOnlyList<string> Services, Upload? Waiting, SignedLetters.Signer? Signer);

    /// <param name="Review">Null for a scan.</param>
    public sealed record Upload(int Pages, int Bytes, DateTimeOffset At, string By, int Version, DraftReview? Review);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened || opened.Request.Status == LetterRequestStatus.Requested)
        {
            return Problem.NotFound;
        }

        var (trainee, writer) = await people.OfAsync(opened.Request, cancellationToken);
        var waiting = await db.Set<LetterUpload>().AsNoTracking().SingleOrDefaultAsync(upload => upload.RequestId == opened.Request.Id, cancellationToken);
        var pronouns = await db.Set<LetterDraft>().Where(draft => draft.RequestId == opened.Request.Id).Select(draft => draft.Pronouns).SingleOrDefaultAsync(cancellationToken);
        return new View(
            trainee.Name,
            writer.Name,
            opened.IsWriter,
            opened.Request.AccessWaived,
            [.. opened.Request.Destinations.Select(to => to.Service.Name)],
            waiting is null ? null : new(
                waiting.Pages,
                waiting.Bytes,
                waiting.UploadedAt,
                await db.Set<Person>().Where(person => person.Id == waiting.UploadedBy).Select(person => person.Name).SingleAsync(cancellationToken),
                waiting.Version,
                waiting.IsScan ? null : await reviewDraft.ExecuteAsync(opened.Request, trainee, writer, waiting.Text.ReadText(), cancellationToken, pronouns)),
            opened.IsWriter ? await letters.SignerOfAsync(writer, cancellationToken) : null);
    }
}
