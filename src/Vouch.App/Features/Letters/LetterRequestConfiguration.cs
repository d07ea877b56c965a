using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

internal sealed class LetterRequestConfiguration : IEntityTypeConfiguration<LetterRequest>
{
    public void Configure(EntityTypeBuilder<LetterRequest> builder)
    {
        builder.ToTable("LetterRequests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Specialty).HasMaxLength(80);
        builder.Property(request => request.HopesFor).HasMaxLength(1500);
        builder.Property(request => request.Suggestion).HasMaxLength(LetterRequest.LongestSuggestion);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(request => request.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.WriterId).OnDelete(DeleteBehavior.Restrict);

        // One open request for one purpose: pressing the button twice asks once.
        builder.HasIndex(request => new { request.TraineeId, request.WriterId, request.Purpose, request.Specialty })
            .IsUnique()
            .HasFilter("\"Status\" IN ('Draft', 'Requested', 'Accepted', 'Writing', 'Signed', 'HandedOver')");
        builder.HasIndex(request => request.WriterId);

        builder.OwnsOne(request => request.Waiver, waiver =>
        {
            waiver.Property(w => w.SignedAs).HasMaxLength(120);
            waiver.Property(w => w.RevokedAs).HasMaxLength(120);
        });
        builder.OwnsMany(request => request.Destinations, destination =>
        {
            destination.ToTable("LetterDestinations");
            destination.WithOwner().HasForeignKey("LetterRequestId");
            destination.Property(d => d.ServiceCode).HasMaxLength(40).ValueGeneratedNever();
            destination.Property(d => d.Reference).HasMaxLength(60);
            destination.HasKey("LetterRequestId", nameof(LetterDestination.ServiceCode));
        });
        builder.OwnsMany(request => request.Evidence, item =>
        {
            item.ToTable("LetterEvidence");
            item.WithOwner().HasForeignKey("LetterRequestId");
            item.HasKey("LetterRequestId", nameof(EvidenceItem.Number)); // a packet is read in the order of its numbers
            item.Property(i => i.Number).ValueGeneratedNever();
            item.HasIndex(i => i.Id).IsUnique();
            item.Property(i => i.Competencies)
                .HasMaxLength(1000)
                .HasConversion(
                    competencies => string.Join(' ', competencies.Select(competency => competency.Code)),
                    codes => Competencies(codes),
                    new ValueComparer<IReadOnlyList<Competency>>(
                        (left, right) => left!.SequenceEqual(right!),
                        list => list.Aggregate(0, (hash, competency) => HashCode.Combine(hash, competency)),
                        list => list));
        });
    }

    private static List<Competency> Competencies(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Competency.Find).OfType<Competency>()];
}
