using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;

namespace Vouch.App.Features.Letters;

internal sealed class VerificationRecordConfiguration : IEntityTypeConfiguration<VerificationRecord>
{
    public void Configure(EntityTypeBuilder<VerificationRecord> builder)
    {
        builder.ToTable("VerificationRecords");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.Sha256).HasMaxLength(64);
        builder.Property(record => record.Issuer).HasMaxLength(300);
        builder.HasOne<Letter>().WithOne().HasForeignKey<VerificationRecord>(record => record.LetterId);
        builder.HasOne<SigningKey>().WithMany().HasForeignKey(record => record.KeyId).OnDelete(DeleteBehavior.Restrict);
    }
}
