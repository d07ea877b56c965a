using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Cohorts;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

internal sealed class CohortExclusionConfiguration : IEntityTypeConfiguration<CohortExclusion>
{
    public void Configure(EntityTypeBuilder<CohortExclusion> builder)
    {
        builder.ToTable("CohortExclusions");
        builder.HasKey(exclusion => new { exclusion.CohortId, exclusion.MentorId, exclusion.TraineeId });
        builder.HasOne<Cohort>().WithMany().HasForeignKey(exclusion => exclusion.CohortId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(exclusion => exclusion.MentorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(exclusion => exclusion.TraineeId).OnDelete(DeleteBehavior.Cascade);
    }
}
