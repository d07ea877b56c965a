using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

internal sealed class ReminderTermsConfiguration : IEntityTypeConfiguration<ReminderTerms>
{
    public void Configure(EntityTypeBuilder<ReminderTerms> builder)
    {
        builder.ToTable("LetterReminderTerms");
        builder.HasKey(terms => terms.WriterId);
        builder.Property(terms => terms.WriterId).ValueGeneratedNever();
        builder.Property(terms => terms.TakesRequests).HasDefaultValue(true).HasSentinel(true);
        builder.HasOne<Person>().WithOne().HasForeignKey<ReminderTerms>(terms => terms.WriterId);
    }
}
