using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

internal sealed class MentorProfileConfiguration : IEntityTypeConfiguration<MentorProfile>
{
    public void Configure(EntityTypeBuilder<MentorProfile> builder)
    {
        // The last word on capacity: whatever the code does, no row holds and keeps more places than it has.
        builder.ToTable("MentorProfiles", table => table.HasCheckConstraint(
            "CK_MentorProfiles_Places", "\"PlacesTaken\" >= 0 AND \"PlacesHeld\" >= 0 AND \"PlacesTaken\" + \"PlacesHeld\" <= \"Capacity\""));
        builder.HasKey(profile => profile.PersonId);
        builder.Property(profile => profile.PersonId).ValueGeneratedNever();
        builder.HasOne<Person>().WithOne().HasForeignKey<MentorProfile>(profile => profile.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(profile => profile.Specialty).HasMaxLength(60);
        builder.Property(profile => profile.Institution).HasMaxLength(160);
        builder.Property(profile => profile.About).HasMaxLength(ProfileText.AboutLength);
        builder.Property(profile => profile.Offers).HasConversion<int>();
        builder.Property(profile => profile.Formats).HasConversion<int>();
        builder.Property(profile => profile.Topics).AsJson();
        builder.Property(profile => profile.Languages).AsJson();
        builder.Property(profile => profile.Availability).AsJson();
        builder.Property(profile => profile.Promise).AsJson();
        builder.Property(profile => profile.Leaves).AsJson();
        builder.Property(profile => profile.Style).AsJson();
        builder.Property(profile => profile.Values).AsJson();
    }
}
