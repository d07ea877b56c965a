using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Puts an earlier version of a draft back on the desk, as the newest one. Nothing is lost.</summary>
public sealed class RestoreDraft(AppDbContext db, WriterLinks links, LetterDrafts drafts)
{
    /// <param name="Number">The version to put back.</param>
    /// <param name="Version">The version of the draft the writer was shown.</param>
    public sealed record Command(string Token, int Number, int Version);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened
            || await db.Set<DraftVersion>().AsNoTracking().SingleOrDefaultAsync(
                version => version.RequestId == opened.Request.Id && version.Number == command.Number, cancellationToken) is not { } earlier)
        {
            return Problem.NotFound;
        }

        var stored = await drafts.StoreAsync(opened, earlier.Text.ReadText(), command.Version, cancellationToken);
        return stored.Problem ?? await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
