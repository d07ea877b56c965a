using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class OpportunityConfiguration : IEntityTypeConfiguration<Opportunity>
{
    public void Configure(EntityTypeBuilder<Opportunity> builder)
    {
        builder.ToTable("Opportunities");
        builder.Property(opportunity => opportunity.Id).ValueGeneratedNever();
        builder.ComplexProperty(opportunity => opportunity.Text);
        builder.HasIndex(opportunity => new { opportunity.MentorId, opportunity.Status });
        builder.HasOne<Person>().WithMany().HasForeignKey(opportunity => opportunity.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(opportunity => opportunity.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(opportunity => opportunity.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
