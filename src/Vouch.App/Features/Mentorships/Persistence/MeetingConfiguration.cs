using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.TimeZone).HasMaxLength(64);
        builder.Property(meeting => meeting.Place).HasMaxLength(300);
        builder.Property(meeting => meeting.AnswerNote).HasMaxLength(500);
        builder.Property(meeting => meeting.CancelledBecause).HasMaxLength(500);
        builder.Property(meeting => meeting.Notes).HasMaxLength(20_000);
        builder.HasMany(meeting => meeting.Agenda).WithOne().HasForeignKey(item => item.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(meeting => new { meeting.MentorshipId, meeting.StartsAt });
        // One meeting lies ahead at a time: two invitations sent at once would otherwise both stand.
        builder.HasIndex(meeting => meeting.MentorshipId).IsUnique().HasFilter("\"Status\" = 'Scheduled'").HasDatabaseName("IX_Meetings_OneAhead");
        builder.HasIndex(meeting => new { meeting.Status, meeting.StartsAt });
        // When each pair last met, for the office, from the index alone.
        builder.HasIndex(meeting => new { meeting.MentorshipId, meeting.StartsAt }, "IX_Meetings_Held").HasFilter("\"Status\" = 'Held'");
        builder.HasOne<Person>().WithMany().HasForeignKey(meeting => meeting.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(meeting => meeting.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(meeting => meeting.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
