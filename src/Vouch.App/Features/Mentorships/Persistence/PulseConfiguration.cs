using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class PulseConfiguration : IEntityTypeConfiguration<Pulse>
{
    public void Configure(EntityTypeBuilder<Pulse> builder)
    {
        builder.ToTable("Pulses");
        builder.Property(pulse => pulse.Id).ValueGeneratedNever();
        builder.Property(pulse => pulse.AnsweredAt).IsConcurrencyToken();
        // Asked once, whatever node runs the job.
        builder.HasIndex(pulse => new { pulse.MentorshipId, pulse.Party, pulse.Number }).IsUnique();
        builder.HasIndex(pulse => pulse.AnsweredAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(pulse => pulse.WriterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(pulse => pulse.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
