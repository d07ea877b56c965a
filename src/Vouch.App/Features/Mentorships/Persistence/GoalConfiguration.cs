using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("Goals");
        builder.Property(goal => goal.Id).ValueGeneratedNever();
        builder.ComplexProperty(goal => goal.Text);
        builder.HasMany(goal => goal.Milestones).WithOne().HasForeignKey(milestone => milestone.GoalId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(goal => new { goal.TraineeId, goal.Status });
        builder.HasOne<Person>().WithMany().HasForeignKey(goal => goal.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(goal => goal.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
