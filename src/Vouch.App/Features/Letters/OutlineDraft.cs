using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Puts notes from the packet under what the writer has: situation, behavior and consequence of each item. Notes, not prose.</summary>
public sealed class OutlineDraft(AppDbContext db, WriterLinks links, LetterDrafts drafts)
{
    /// <param name="Text">What the writer has so far.</param>
    /// <param name="Version">The version the writer was shown; 0 for none yet.</param>
    /// <param name="Items">Numbers of the items to take; none for all.</param>
    public sealed record Command(string Token, string Text, int Version, IReadOnlyCollection<int> Items);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var outline = LetterOutline.Compose(
            opened.Request.Evidence.Where(item => command.Items.Count == 0 || command.Items.Contains(item.Number)));
        var text = string.IsNullOrWhiteSpace(command.Text) ? outline : $"{command.Text.TrimEnd()}\n\n{outline}";
        var stored = await drafts.StoreAsync(opened, text, command.Version, cancellationToken);
        return stored.Problem ?? await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
