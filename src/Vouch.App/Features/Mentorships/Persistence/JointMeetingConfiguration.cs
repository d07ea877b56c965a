using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class JointMeetingConfiguration : IEntityTypeConfiguration<JointMeeting>
{
    public void Configure(EntityTypeBuilder<JointMeeting> builder)
    {
        builder.ToTable("JointMeetings");
        builder.Property(joint => joint.Id).ValueGeneratedNever();
        builder.Property(joint => joint.TimeZone).HasMaxLength(64);
        builder.Property(joint => joint.Place).HasMaxLength(300);
        builder.Property(joint => joint.Agenda).HasMaxLength(4000);
        builder.Property(joint => joint.Notes).HasMaxLength(20_000);
        builder.Property(joint => joint.CancelledBecause).HasMaxLength(500);
        builder.HasMany(joint => joint.Seats).WithOne().HasForeignKey(seat => seat.JointMeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(joint => new { joint.TraineeId, joint.StartsAt });
        builder.HasIndex(joint => new { joint.Status, joint.StartsAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(joint => joint.TraineeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JointSeatConfiguration : IEntityTypeConfiguration<JointSeat>
{
    public void Configure(EntityTypeBuilder<JointSeat> builder)
    {
        builder.ToTable("JointSeats");
        builder.HasKey(seat => new { seat.JointMeetingId, seat.MentorshipId });
        builder.Property(seat => seat.Note).HasMaxLength(500);
        builder.HasIndex(seat => seat.MentorId);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(seat => seat.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(seat => seat.MentorId).OnDelete(DeleteBehavior.Restrict);
    }
}
