using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

internal sealed class LetterDraftConfiguration : IEntityTypeConfiguration<LetterDraft>
{
    public void Configure(EntityTypeBuilder<LetterDraft> builder)
    {
        builder.ToTable("LetterDrafts");
        builder.HasKey(draft => draft.RequestId);
        builder.Property(draft => draft.RequestId).ValueGeneratedNever();
        builder.HasOne<LetterRequest>().WithOne().HasForeignKey<LetterDraft>(draft => draft.RequestId);
    }
}
