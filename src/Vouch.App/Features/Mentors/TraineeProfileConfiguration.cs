using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

internal sealed class TraineeProfileConfiguration : IEntityTypeConfiguration<TraineeProfile>
{
    public void Configure(EntityTypeBuilder<TraineeProfile> builder)
    {
        builder.ToTable("TraineeProfiles");
        builder.HasKey(profile => profile.PersonId);
        builder.Property(profile => profile.PersonId).ValueGeneratedNever();
        builder.HasOne<Person>().WithOne().HasForeignKey<TraineeProfile>(profile => profile.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(profile => profile.Goals).HasMaxLength(ProfileText.AboutLength);
        builder.Property(profile => profile.Needs).HasConversion<int>();
        builder.Property(profile => profile.Formats).HasConversion<int>();
        builder.Property(profile => profile.Interests).AsJson();
        builder.Property(profile => profile.Topics).AsJson();
        builder.Property(profile => profile.Availability).AsJson();
        builder.Property(profile => profile.Style).AsJson();
        builder.Property(profile => profile.Values).AsJson();
    }
}
