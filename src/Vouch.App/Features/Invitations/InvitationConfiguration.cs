using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Name).HasMaxLength(120);
        builder.Property(invitation => invitation.Email).HasMaxLength(254);
        builder.HasIndex(invitation => invitation.Email).IsUnique(); // asked twice, written to once
        builder.HasIndex(invitation => new { invitation.Status, invitation.SentAt });
        builder.HasOne<Cohort>().WithMany().HasForeignKey(invitation => invitation.CohortId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.InvitedById).OnDelete(DeleteBehavior.Restrict);
    }
}
