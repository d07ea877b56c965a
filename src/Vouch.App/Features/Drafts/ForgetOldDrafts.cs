using Microsoft.EntityFrameworkCore;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Drafts;

namespace Vouch.App.Features.Drafts;

/// <summary>Erases drafts of forms that nobody came back to.</summary>
public sealed class ForgetOldDrafts(AppDbContext db, TimeProvider clock) : IRecurringJob
{
    public string Name => "drafts.forget-old";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - FormDraft.Lifetime;
        await db.Set<FormDraft>().Where(draft => draft.SavedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
