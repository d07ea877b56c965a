using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

internal sealed class MatchingFitsConfiguration : IEntityTypeConfiguration<MatchingFits>
{
    public void Configure(EntityTypeBuilder<MatchingFits> builder)
    {
        builder.ToTable("MatchingFits");
        builder.HasKey(fits => fits.RunId);
        builder.Property(fits => fits.RunId).ValueGeneratedNever();
        builder.HasOne<MatchingRun>().WithOne().HasForeignKey<MatchingFits>(fits => fits.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
