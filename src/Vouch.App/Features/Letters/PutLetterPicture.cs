using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Files.Pictures;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A writer gives, changes or takes away the picture of a letterhead or signature; every later letter of theirs carries it.</summary>
public sealed class PutLetterPicture(AppDbContext db, WriterLinks links, AuditTrail audit)
{
    /// <param name="Upload">The file as it came; null takes the picture away.</param>
    public sealed record Command(string Token, LetterPicture Which, byte[]? Upload);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        // As large as they are printed at 300 dots an inch.
        var taken = command.Upload is { } upload
            ? command.Which == LetterPicture.Letterhead ? PictureIntake.Take(upload, 710, 192) : PictureIntake.Take(upload, 750, 184)
            : default(Result<byte[]>);
        if (taken.Problem is { } problem)
        {
            return problem with { Field = command.Which.ToString() };
        }

        var stationery = await db.Set<Stationery>().SingleOrDefaultAsync(s => s.WriterId == opened.Writer, cancellationToken)
            ?? db.Add(Stationery.Of(opened.Writer)).Entity;
        stationery.Put(command.Which, command.Upload is null ? null : taken.Value);
        audit.Record(opened.Writer, command.Upload is null ? "letter.picture-removed" : "letter.picture-put", command.Which.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
