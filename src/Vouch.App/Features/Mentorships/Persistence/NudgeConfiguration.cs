using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class NudgeConfiguration : IEntityTypeConfiguration<Nudge>
{
    public void Configure(EntityTypeBuilder<Nudge> builder)
    {
        builder.ToTable("Nudges");
        builder.Property(nudge => nudge.Id).ValueGeneratedNever();
        // What keeps the same reminder from going out twice, whatever node runs the job.
        builder.HasIndex(nudge => new { nudge.TargetId, nudge.WaitingSince, nudge.Rung }).IsUnique();
        builder.HasIndex(nudge => new { nudge.Rung, nudge.SentAt });
        builder.Property(nudge => nudge.OthersOfferedAt).IsConcurrencyToken(); // two nodes: the second save is refused
        builder.Property(nudge => nudge.OfficeToldAt).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(nudge => nudge.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(nudge => nudge.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
