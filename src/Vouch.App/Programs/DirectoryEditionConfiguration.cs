using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Programs;

namespace Vouch.App.Programs;

internal sealed class DirectoryEditionConfiguration : IEntityTypeConfiguration<DirectoryEdition>
{
    public void Configure(EntityTypeBuilder<DirectoryEdition> builder)
    {
        builder.ToTable("DirectoryEditions");
        builder.HasKey(edition => edition.Id);
        builder.Property(edition => edition.Id).ValueGeneratedNever();
        builder.Property(edition => edition.Name).HasMaxLength(200);
        builder.HasIndex(edition => new { edition.IsFictional, edition.TakenOverAt });
    }
}
