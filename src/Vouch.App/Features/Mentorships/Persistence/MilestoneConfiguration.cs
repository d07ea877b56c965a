using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("Milestones");
        builder.Property(milestone => milestone.Id).ValueGeneratedNever();
        builder.Property(milestone => milestone.Title).HasMaxLength(160);
    }
}
