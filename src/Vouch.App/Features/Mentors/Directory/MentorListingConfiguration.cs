using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors.Directory;

internal sealed class MentorListingConfiguration : IEntityTypeConfiguration<MentorListing>
{
    public void Configure(EntityTypeBuilder<MentorListing> builder)
    {
        builder.ToTable("MentorListings");
        builder.HasOne<MentorProfile>().WithOne().HasForeignKey<MentorListing>(listing => listing.MentorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(listing => listing.MentorId).IsUnique();
        builder.Property(listing => listing.Offers).HasConversion<int>();
        builder.Property(listing => listing.Formats).HasConversion<int>();
        builder.Property(listing => listing.Wait).HasComputedColumnSql(
            "\"PromiseDays\" + CASE WHEN \"IsAccepting\" AND \"OpenPlaces\" > 0 THEN 0 ELSE 100 END", stored: true);

        // Holds every column the filters read, in the order of the list: pages and counts are answered from it alone.
        builder.HasIndex(listing => new
        {
            listing.Wait,
            listing.Id,
            listing.Specialty,
            listing.Position,
            listing.Offers,
            listing.Formats,
            listing.Languages,
        }).HasDatabaseName("IX_MentorListings_Order");
    }
}
