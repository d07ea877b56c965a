using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Drafts;

namespace Vouch.App.Features.Drafts;

/// <summary>Keeps what somebody has typed into a form so far; an empty form keeps nothing. The oldest go when there are many.</summary>
public sealed class KeepDraft(AppDbContext db, TimeProvider clock)
{
    private const int MostForms = 40;

    public sealed record Command(PersonId By, string Form, IReadOnlyDictionary<string, string> Fields);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var drafts = await db.Set<FormDraft>().Where(draft => draft.PersonId == command.By).OrderByDescending(draft => draft.SavedAt).ToListAsync(cancellationToken);
        var draft = drafts.Find(candidate => candidate.Form == command.Form);
        if (command.Fields.Values.All(string.IsNullOrWhiteSpace))
        {
            db.RemoveRange(drafts.Where(candidate => candidate == draft));
            return await db.TrySaveAsync(cancellationToken);
        }

        var isNew = draft is null;
        draft ??= FormDraft.Of(command.By, command.Form);
        if (draft.Keep(command.Fields, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        if (isNew)
        {
            db.Add(draft);
            db.RemoveRange(drafts.Skip(MostForms - 1));
        }

        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
