using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("Contributions");
        builder.Property(contribution => contribution.Id).ValueGeneratedNever();
        builder.ComplexProperty(contribution => contribution.Text);
        builder.Property(contribution => contribution.MentorNote).HasMaxLength(1000);
        builder.HasOne<ProjectTask>().WithMany().HasForeignKey(contribution => contribution.TaskId).OnDelete(DeleteBehavior.SetNull);
        // A finished task is told once.
        builder.HasIndex(contribution => contribution.TaskId).IsUnique().HasFilter("\"Status\" <> 'Withdrawn'");
        builder.HasOne<Person>().WithMany().HasForeignKey(contribution => contribution.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(contribution => contribution.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(contribution => contribution.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
