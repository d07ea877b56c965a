using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class CompactConfiguration : IEntityTypeConfiguration<Compact>
{
    public void Configure(EntityTypeBuilder<Compact> builder)
    {
        builder.ToTable("Compacts");
        builder.Property(compact => compact.Id).ValueGeneratedNever();
        builder.Ignore(compact => compact.Terms);
        builder.Ignore(compact => compact.Differences);
        builder.ComplexProperty(compact => compact.TraineeTerms, Terms);
        builder.ComplexProperty(compact => compact.MentorTerms, Terms);
        builder.Property(compact => compact.TraineeSignature).HasMaxLength(120);
        builder.Property(compact => compact.MentorSignature).HasMaxLength(120);
        builder.HasIndex(compact => new { compact.MentorshipId, compact.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(compact => compact.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(compact => compact.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(compact => compact.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Terms(ComplexPropertyBuilder<CompactTerms> builder)
    {
        builder.Property(terms => terms.Channels).HasMaxLength(CompactTerms.LongestTerm);
        builder.Property(terms => terms.Preparation).HasMaxLength(CompactTerms.LongestTerm);
        builder.Property(terms => terms.Confidentiality).HasMaxLength(CompactTerms.LongestTerm);
        builder.Property(terms => terms.Credit).HasMaxLength(CompactTerms.LongestTerm);
        builder.Property(terms => terms.Ending).HasMaxLength(CompactTerms.LongestTerm);
    }
}
