using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Puts notes from the packet under what the writer has: situation, behavior and consequence of each item. Notes, not prose.</summary>
public sealed class OutlineDraft(AppDbContext db, WriterLinks links, TimeProvider clock)
{
    /// <param name="Items">Numbers of the items to take; none for all.</param>
    public sealed record Command(string Token, IReadOnlyCollection<int> Items);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var (request, now) = (opened.Request, clock.GetUtcNow());
        var outline = LetterOutline.Compose(
            request.Evidence.Where(item => command.Items.Count == 0 || command.Items.Contains(item.Number)));
        var draft = await db.Set<LetterDraft>().SingleOrDefaultAsync(d => d.RequestId == request.Id, cancellationToken);
        if (draft is null)
        {
            var begun = LetterDraft.Begin(request, opened.Writer, outline, now);
            if (begun.Problem is { } problem)
            {
                return problem;
            }

            db.Add(begun.Value);
        }
        else if (draft.Save(request, opened.Writer, Under(draft.Text, outline), now) is { } problem)
        {
            return problem;
        }

        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }

    private static string Under(string text, string outline) =>
        string.IsNullOrWhiteSpace(text) ? outline : $"{text.TrimEnd()}\n\n{outline}";
}
