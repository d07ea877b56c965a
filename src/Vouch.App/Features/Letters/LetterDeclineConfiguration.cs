using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

internal sealed class LetterDeclineConfiguration : IEntityTypeConfiguration<LetterDecline>
{
    public void Configure(EntityTypeBuilder<LetterDecline> builder)
    {
        builder.ToTable("LetterDeclines");
        builder.HasKey(decline => decline.RequestId);
        builder.Property(decline => decline.RequestId).ValueGeneratedNever();
        builder.HasOne<LetterRequest>().WithOne().HasForeignKey<LetterDecline>(decline => decline.RequestId);
    }
}
