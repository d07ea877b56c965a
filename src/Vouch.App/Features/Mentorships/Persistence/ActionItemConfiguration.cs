using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships.Persistence;

internal sealed class ActionItemConfiguration : IEntityTypeConfiguration<ActionItem>
{
    public void Configure(EntityTypeBuilder<ActionItem> builder)
    {
        builder.ToTable("ActionItems");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Text).HasMaxLength(300);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(item => item.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(item => new { item.MentorshipId, item.DoneOn });
        builder.HasOne<Person>().WithMany().HasForeignKey(item => item.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(item => item.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}
