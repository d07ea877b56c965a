using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

internal sealed class DraftVersionConfiguration : IEntityTypeConfiguration<DraftVersion>
{
    public void Configure(EntityTypeBuilder<DraftVersion> builder)
    {
        builder.ToTable("LetterDraftVersions");
        builder.HasKey(version => new { version.RequestId, version.Number });
        builder.HasOne<LetterRequest>().WithMany().HasForeignKey(version => version.RequestId);
    }
}
