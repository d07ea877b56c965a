using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee gives a CV or statement along with a request, puts a newer one in its place, or takes it back.</summary>
public sealed class PutAttachment(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="File">The PDF as it came; null takes the paper back.</param>
    public sealed record Command(PersonId Trainee, LetterRequestId RequestId, AttachmentKind Kind, byte[]? File);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RequestId, cancellationToken);
        if (request is null)
        {
            return Problem.NotFound;
        }

        var old = await db.Set<LetterAttachment>().SingleOrDefaultAsync(a => a.RequestId == request.Id && a.Kind == command.Kind, cancellationToken);
        if ((command.File is { } file ? Put(request, old, command, file) : TakeBack(request, old, command)) is { } problem)
        {
            return problem;
        }

        audit.Record(command.Trainee, command.File is null ? "letter.attachment-removed" : "letter.attachment-put", request.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }

    private Problem? Put(LetterRequest request, LetterAttachment? old, Command command, byte[] file)
    {
        var seen = UploadIntake.Look(file, $"{command.Kind}.pdf");
        if (seen.Refused is [var refusal, ..])
        {
            return new Problem($"letter.attachment-{refusal.Code}", refusal.Message, command.Kind.ToString());
        }

        if (old is not null)
        {
            return old.Put(request, command.Trainee, file, seen.Facts.Pages.Count, clock.GetUtcNow());
        }

        var made = LetterAttachment.Of(request, command.Trainee, command.Kind, file, seen.Facts.Pages.Count, clock.GetUtcNow());
        if (made.Succeeded)
        {
            db.Add(made.Value);
        }

        return made.Problem;
    }

    private Problem? TakeBack(LetterRequest request, LetterAttachment? old, Command command)
    {
        if (LetterAttachment.MayBeChangedBy(request, command.Trainee) is { } problem)
        {
            return problem;
        }

        if (old is not null)
        {
            db.Remove(old);
        }

        return null;
    }
}
