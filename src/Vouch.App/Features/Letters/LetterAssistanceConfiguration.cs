using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Assistance;

namespace Vouch.App.Features.Letters;

internal sealed class LetterAssistanceConfiguration : IEntityTypeConfiguration<LetterAssistance>
{
    public void Configure(EntityTypeBuilder<LetterAssistance> builder)
    {
        builder.ToTable("LetterAssistance");
        builder.HasKey(assistance => assistance.RequestId);
        builder.Property(assistance => assistance.RequestId).ValueGeneratedNever();
        builder.HasOne<LetterRequest>().WithOne().HasForeignKey<LetterAssistance>(assistance => assistance.RequestId);
    }
}
