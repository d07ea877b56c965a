using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Safety;

internal sealed class SafetyFlagConfiguration : IEntityTypeConfiguration<SafetyFlag>
{
    public void Configure(EntityTypeBuilder<SafetyFlag> builder)
    {
        builder.ToTable("SafetyFlags");
        builder.Property(flag => flag.Id).ValueGeneratedNever();
        builder.HasIndex(flag => new { flag.RecipientId, flag.RaisedAt });
        builder.HasIndex(flag => new { flag.RaisedById, flag.RaisedAt });
        builder.HasIndex(flag => flag.RaisedAt).HasFilter("\"ClosedAt\" IS NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(flag => flag.RaisedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(flag => flag.RecipientId).OnDelete(DeleteBehavior.Restrict);
    }
}
