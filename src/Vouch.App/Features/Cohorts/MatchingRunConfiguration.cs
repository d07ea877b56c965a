using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

internal sealed class MatchingRunConfiguration : IEntityTypeConfiguration<MatchingRun>
{
    public void Configure(EntityTypeBuilder<MatchingRun> builder)
    {
        builder.ToTable("MatchingRuns");
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Report).AsJson();
        builder.HasOne<Cohort>().WithMany().HasForeignKey(run => run.CohortId).OnDelete(DeleteBehavior.Cascade);
        // One at a time is worked out for a cohort.
        builder.HasIndex(run => run.CohortId).IsUnique().HasFilter("\"Status\" = 'Waiting'").HasDatabaseName("IX_MatchingRuns_OneWaiting");
        builder.HasIndex(run => new { run.CohortId, run.AskedAt });
    }
}
