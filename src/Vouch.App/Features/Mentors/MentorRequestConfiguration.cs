using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

internal sealed class MentorRequestConfiguration : IEntityTypeConfiguration<MentorRequest>
{
    public void Configure(EntityTypeBuilder<MentorRequest> builder)
    {
        builder.ToTable("MentorRequests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.WhyYou).HasMaxLength(MentorRequest.TextLength);
        builder.Property(request => request.HopeFor).HasMaxLength(MentorRequest.TextLength);
        builder.Property(request => request.Offer).HasMaxLength(MentorRequest.TextLength);
        builder.Property(request => request.DeclineNote).HasMaxLength(MentorRequest.NoteLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.TraineeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(request => request.MentorId).OnDelete(DeleteBehavior.Cascade);

        // A double press asks once: one open or planned request of a trainee to a mentor.
        builder.HasIndex(request => new { request.TraineeId, request.MentorId })
            .IsUnique()
            .HasFilter($"\"Status\" IN ('{nameof(MentorRequestStatus.Requested)}', '{nameof(MentorRequestStatus.Planned)}')")
            .HasDatabaseName("IX_MentorRequests_OneOpen");
        builder.HasIndex(request => request.TraineeId);
        builder.HasIndex(request => new { request.MentorId, request.Status });
        builder.HasIndex(request => new { request.Status, request.RequestedAt });
    }
}
