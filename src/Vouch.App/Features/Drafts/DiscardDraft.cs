using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Drafts;

namespace Vouch.App.Features.Drafts;

/// <summary>The form was sent, or its writer throws the draft away.</summary>
public sealed class DiscardDraft(AppDbContext db)
{
    public async Task ExecuteAsync(PersonId person, string form, CancellationToken cancellationToken) =>
        await db.Set<FormDraft>().Where(draft => draft.PersonId == person && draft.Form == form).ExecuteDeleteAsync(cancellationToken);
}
