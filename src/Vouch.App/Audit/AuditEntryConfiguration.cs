using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vouch.App.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.Action).HasMaxLength(80);
        builder.Property(entry => entry.Subject).HasMaxLength(80);
        builder.HasIndex(entry => entry.Subject);
        builder.HasIndex(entry => entry.ActorId);
    }
}
