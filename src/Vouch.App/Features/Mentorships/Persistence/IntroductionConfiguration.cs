using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class IntroductionConfiguration : IEntityTypeConfiguration<Introduction>
{
    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("Introductions");
        builder.Property(introduction => introduction.Id).ValueGeneratedNever();
        builder.Property(introduction => introduction.Hope).HasMaxLength(1000);
        builder.Property(introduction => introduction.OtherName).HasMaxLength(120);
        builder.Property(introduction => introduction.Words).HasMaxLength(2000);
        builder.HasIndex(introduction => introduction.MentorshipId);
        builder.HasIndex(introduction => new { introduction.Status, introduction.OpenThrough });
        builder.HasOne<Person>().WithMany().HasForeignKey(introduction => introduction.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(introduction => introduction.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(introduction => introduction.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
