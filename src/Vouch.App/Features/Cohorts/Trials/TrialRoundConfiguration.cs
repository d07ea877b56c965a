using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts.Trials;

internal sealed class TrialRoundConfiguration : IEntityTypeConfiguration<TrialRound>
{
    public void Configure(EntityTypeBuilder<TrialRound> builder)
    {
        builder.ToTable("TrialRounds");
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.HasOne<Cohort>().WithMany().HasForeignKey(round => round.CohortId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(round => round.CohortId).IsUnique()
            .HasFilter($"\"Status\" IN ('{nameof(TrialStatus.Planning)}', '{nameof(TrialStatus.Open)}')").HasDatabaseName("IX_TrialRounds_OneRunning");
        builder.HasIndex(round => new { round.Status, round.EndsOn });
    }
}
