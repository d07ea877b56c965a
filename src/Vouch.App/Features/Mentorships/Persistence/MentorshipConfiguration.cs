using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class MentorshipConfiguration : IEntityTypeConfiguration<Mentorship>
{
    public void Configure(EntityTypeBuilder<Mentorship> builder)
    {
        builder.ToTable("Mentorships");
        builder.Property(mentorship => mentorship.Id).ValueGeneratedNever();
        builder.Property(mentorship => mentorship.Covers).HasConversion<int>();
        builder.Ignore(mentorship => mentorship.UsualDay);
        builder.Property(mentorship => mentorship.Thanks).HasMaxLength(2000);
        // The same two people have one mentorship at a time.
        builder.HasIndex(mentorship => new { mentorship.TraineeId, mentorship.MentorId }).IsUnique().HasFilter("\"Status\" <> 'Ended'");
        builder.HasIndex(mentorship => mentorship.TraineeId); // also the ended ones
        builder.HasIndex(mentorship => mentorship.MentorId);
        builder.HasOne<Person>().WithMany().HasForeignKey(mentorship => mentorship.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(mentorship => mentorship.MentorId).OnDelete(DeleteBehavior.Restrict);
    }
}
