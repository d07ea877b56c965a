using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vouch.App.Links;

internal sealed class SignedLinkConfiguration : IEntityTypeConfiguration<SignedLink>
{
    public void Configure(EntityTypeBuilder<SignedLink> builder)
    {
        builder.ToTable("SignedLinks");
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.Property(link => link.UsedAt).IsConcurrencyToken(); // two presses of one button: the second save is refused
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => new { link.TargetId, link.Purpose });
    }
}
