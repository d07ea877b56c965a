using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class AcknowledgmentConfiguration : IEntityTypeConfiguration<Acknowledgment>
{
    public void Configure(EntityTypeBuilder<Acknowledgment> builder)
    {
        builder.ToTable("Acknowledgments");
        builder.Property(said => said.Id).ValueGeneratedNever();
        // Said once for each time a question is asked.
        builder.HasIndex(said => new { said.TargetId, said.WaitingSince }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(said => said.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(said => said.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
