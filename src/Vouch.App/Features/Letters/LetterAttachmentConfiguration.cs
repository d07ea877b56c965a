using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

internal sealed class LetterAttachmentConfiguration : IEntityTypeConfiguration<LetterAttachment>
{
    public void Configure(EntityTypeBuilder<LetterAttachment> builder)
    {
        builder.ToTable("LetterAttachments");
        builder.HasKey(attachment => new { attachment.RequestId, attachment.Kind });
        builder.HasOne<LetterRequest>().WithMany().HasForeignKey(attachment => attachment.RequestId);
    }
}
