using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Drafts;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Drafts;

/// <summary>What somebody had typed into a form and not sent; null when there is nothing.</summary>
public sealed class GetDraft(AppDbContext db, TimeProvider clock)
{
    public sealed record View(IReadOnlyDictionary<string, string> Fields, DateTime LocalSaved);

    public async Task<View?> ExecuteAsync(PersonId person, string form, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - FormDraft.Lifetime;
        var found = await (
            from draft in db.Set<FormDraft>().AsNoTracking()
            join owner in db.Set<Person>() on draft.PersonId equals owner.Id
            where draft.PersonId == person && draft.Form == form && draft.SavedAt > oldest
            select new { draft, owner.TimeZone }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new(found.draft.ReadFields(), MeetingTime.Local(found.draft.SavedAt, found.TimeZone));
    }
}
