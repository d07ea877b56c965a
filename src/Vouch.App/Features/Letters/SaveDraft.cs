using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Keeps what the writer has so far. Nothing on the request changes but, the first time, its state.</summary>
public sealed class SaveDraft(AppDbContext db, WriterLinks links, TimeProvider clock)
{
    /// <param name="Version">The version the writer was shown; 0 for none yet.</param>
    public sealed record Command(string Token, string Text, int Version);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        return await StoreAsync(opened, command.Text, command.Version, cancellationToken) is { } problem
            ? problem
            : await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }

    private async Task<Problem?> StoreAsync(WriterLinks.Opened opened, string text, int version, CancellationToken cancellationToken)
    {
        var draft = await db.Set<LetterDraft>().SingleOrDefaultAsync(d => d.RequestId == opened.Request.Id, cancellationToken);
        if ((draft?.Version ?? 0) != version)
        {
            return Problem.Conflict;
        }

        if (draft is not null)
        {
            return draft.Save(opened.Request, opened.Writer, text, clock.GetUtcNow());
        }

        var begun = LetterDraft.Begin(opened.Request, opened.Writer, text, clock.GetUtcNow());
        if (begun.Problem is { } problem)
        {
            return problem;
        }

        db.Add(begun.Value);
        return null;
    }
}
