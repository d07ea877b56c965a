using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class ProjectTaskConfiguration : IEntityTypeConfiguration<ProjectTask>
{
    public void Configure(EntityTypeBuilder<ProjectTask> builder)
    {
        builder.ToTable("ProjectTasks");
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.ComplexProperty(task => task.Text);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(task => task.OpportunityId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(task => task.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(task => task.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(task => task.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
