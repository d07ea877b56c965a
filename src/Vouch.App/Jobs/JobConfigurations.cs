using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vouch.App.Jobs;

internal sealed class JobRowConfiguration : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("Jobs");
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.Kind).HasMaxLength(80);
        builder.Property(job => job.Tries).IsConcurrencyToken();
        builder.HasIndex(job => new { job.DoneAt, job.FailedAt, job.DueAt });
    }
}

internal sealed class RecurringRunConfiguration : IEntityTypeConfiguration<RecurringRun>
{
    public void Configure(EntityTypeBuilder<RecurringRun> builder)
    {
        builder.ToTable("RecurringRuns");
        builder.HasKey(run => run.Name);
        builder.Property(run => run.Name).HasMaxLength(80);
        builder.Property(run => run.NextAt).IsConcurrencyToken();
    }
}
