using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class QuietReportConfiguration : IEntityTypeConfiguration<QuietReport>
{
    public void Configure(EntityTypeBuilder<QuietReport> builder)
    {
        builder.ToTable("QuietReports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.HasIndex(report => new { report.MentorshipId, report.ReportedAt });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(report => report.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
