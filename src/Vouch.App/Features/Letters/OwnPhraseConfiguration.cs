using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters.Phrases;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

internal sealed class OwnPhraseConfiguration : IEntityTypeConfiguration<OwnPhrase>
{
    public void Configure(EntityTypeBuilder<OwnPhrase> builder)
    {
        builder.ToTable("LetterPhrases");
        builder.HasKey(phrase => phrase.Id);
        builder.Property(phrase => phrase.Id).ValueGeneratedNever();
        builder.HasIndex(phrase => phrase.WriterId);
        builder.HasOne<Person>().WithMany().HasForeignKey(phrase => phrase.WriterId);
    }
}
