using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

internal sealed class LetterUploadConfiguration : IEntityTypeConfiguration<LetterUpload>
{
    public void Configure(EntityTypeBuilder<LetterUpload> builder)
    {
        builder.ToTable("LetterUploads");
        builder.HasKey(upload => upload.RequestId);
        builder.Property(upload => upload.RequestId).ValueGeneratedNever();
        builder.HasOne<LetterRequest>().WithOne().HasForeignKey<LetterUpload>(upload => upload.RequestId);
    }
}
