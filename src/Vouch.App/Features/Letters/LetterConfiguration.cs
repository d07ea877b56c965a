using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.HasKey(letter => letter.Id);
        builder.Property(letter => letter.Id).ValueGeneratedNever();
        builder.Property(letter => letter.Specialty).HasMaxLength(80);
        builder.Property(letter => letter.SignedAs).HasMaxLength(120);
        builder.Property(letter => letter.SignerTitle).HasMaxLength(200);
        builder.Property(letter => letter.Institution).HasMaxLength(120);
        builder.Property(letter => letter.SignerContact).HasMaxLength(200);
        builder.HasOne<LetterRequest>().WithMany().HasForeignKey(letter => letter.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(letter => new { letter.RequestId, letter.Edition }).IsUnique(); // two presses of one button sign once
        builder.HasIndex(letter => letter.TraineeId);
    }
}
