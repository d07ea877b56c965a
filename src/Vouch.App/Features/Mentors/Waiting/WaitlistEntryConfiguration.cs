using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Waiting;

internal sealed class WaitlistEntryConfiguration : IEntityTypeConfiguration<WaitlistEntry>
{
    public void Configure(EntityTypeBuilder<WaitlistEntry> builder)
    {
        builder.ToTable("WaitlistEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.TraineeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(entry => entry.MentorId).OnDelete(DeleteBehavior.Cascade);

        // Nobody stands in one line twice.
        builder.HasIndex(entry => new { entry.TraineeId, entry.MentorId })
            .IsUnique()
            .HasFilter($"\"Status\" IN ('{nameof(WaitlistStatus.Waiting)}', '{nameof(WaitlistStatus.Offered)}')")
            .HasDatabaseName("IX_WaitlistEntries_OneInLine");
        builder.HasIndex(entry => new { entry.MentorId, entry.Status, entry.JoinedAt });
        builder.HasIndex(entry => new { entry.Status, entry.OfferEndsAt });
    }
}
