using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

internal sealed class LetterCopyConfiguration : IEntityTypeConfiguration<LetterCopy>
{
    public void Configure(EntityTypeBuilder<LetterCopy> builder)
    {
        builder.ToTable("LetterCopies");
        builder.HasKey(copy => copy.LetterId);
        builder.Property(copy => copy.LetterId).ValueGeneratedNever();
        builder.HasOne<Letter>().WithOne().HasForeignKey<LetterCopy>(copy => copy.LetterId);
    }
}
