using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The writer, or the delegate, brings the letter as a PDF. It is kept when every service it goes to would take it, and not otherwise.</summary>
public sealed class PutUpload(AppDbContext db, WriterLinks links, LetterPeople people, AuditTrail audit, TimeProvider clock)
{
    /// <param name="File">The file as it came; null takes the one that waits away.</param>
    public sealed record Command(string Token, byte[]? File);

    /// <param name="Refused">Why it was not kept; empty when it was.</param>
    public sealed record Outcome(IReadOnlyList<UploadIntake.Refusal> Refused);

    public async Task<Result<Outcome>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var waiting = await db.Set<LetterUpload>().SingleOrDefaultAsync(upload => upload.RequestId == opened.Request.Id, cancellationToken);
        if (command.File is not { } file)
        {
            if (waiting is not null)
            {
                db.Remove(waiting);
                audit.Record(opened.Actor, "letter.upload-removed", opened.Request.Id.ToString());
            }

            return await SavedAsync([], cancellationToken);
        }

        var (trainee, _) = await people.OfAsync(opened.Request, cancellationToken);
        var seen = UploadIntake.Look(file, opened.Request, trainee);
        if (seen.Refused.Count > 0)
        {
            return new Outcome(seen.Refused);
        }

        if (waiting is null)
        {
            var put = LetterUpload.Of(opened.Request, opened.Actor, file, seen.Facts.Text, seen.Facts.Pages.Count, clock.GetUtcNow());
            if (put.Problem is { } refusal)
            {
                return refusal;
            }

            db.Add(put.Value);
        }
        else if (waiting.Put(opened.Request, opened.Actor, file, seen.Facts.Text, seen.Facts.Pages.Count, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        audit.Record(opened.Actor, "letter.uploaded", opened.Request.Id.ToString());
        return await SavedAsync([], cancellationToken);
    }

    private async Task<Result<Outcome>> SavedAsync(IReadOnlyList<UploadIntake.Refusal> refused, CancellationToken cancellationToken) =>
        await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken) is { } problem ? problem : new Outcome(refused);
}
