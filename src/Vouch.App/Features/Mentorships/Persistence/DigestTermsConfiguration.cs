using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class DigestTermsConfiguration : IEntityTypeConfiguration<DigestTerms>
{
    public void Configure(EntityTypeBuilder<DigestTerms> builder)
    {
        builder.ToTable("DigestTerms");
        builder.HasKey(terms => terms.MentorId);
        builder.Property(terms => terms.MentorId).ValueGeneratedNever();
        builder.HasOne<Person>().WithOne().HasForeignKey<DigestTerms>(terms => terms.MentorId);
    }
}
