using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

internal sealed class StationeryConfiguration : IEntityTypeConfiguration<Stationery>
{
    public void Configure(EntityTypeBuilder<Stationery> builder)
    {
        builder.ToTable("LetterStationery");
        builder.HasKey(stationery => stationery.WriterId);
        builder.Property(stationery => stationery.WriterId).ValueGeneratedNever();
        builder.HasOne<Person>().WithOne().HasForeignKey<Stationery>(stationery => stationery.WriterId);
    }
}
