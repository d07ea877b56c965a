using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Drafts;
using Vouch.Domain.People;

namespace Vouch.App.Features.Drafts;

internal sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("FormDrafts");
        builder.HasKey(draft => new { draft.PersonId, draft.Form });
        builder.Property(draft => draft.Form).HasMaxLength(FormDraft.LongestForm);
        builder.HasIndex(draft => draft.SavedAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(draft => draft.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
