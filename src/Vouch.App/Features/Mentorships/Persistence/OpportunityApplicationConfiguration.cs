using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class OpportunityApplicationConfiguration : IEntityTypeConfiguration<OpportunityApplication>
{
    public void Configure(EntityTypeBuilder<OpportunityApplication> builder)
    {
        builder.ToTable("OpportunityApplications");
        builder.Property(application => application.Id).ValueGeneratedNever();
        builder.Property(application => application.WhyMe).HasMaxLength(2000);
        builder.Property(application => application.Reason).HasMaxLength(500);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(application => application.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        // A person applies once, unless they took the application back.
        builder.HasIndex(application => new { application.OpportunityId, application.TraineeId }).IsUnique().HasFilter("\"Status\" <> 'Withdrawn'");
        builder.HasOne<Person>().WithMany().HasForeignKey(application => application.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(application => application.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(application => application.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
