using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

internal sealed class PrivateAvoidConfiguration : IEntityTypeConfiguration<PrivateAvoid>
{
    public void Configure(EntityTypeBuilder<PrivateAvoid> builder)
    {
        builder.ToTable("PrivateAvoids");
        builder.HasKey(avoid => new { avoid.PersonId, avoid.Email });
        builder.Property(avoid => avoid.Email).HasMaxLength(254);
        builder.HasOne<Person>().WithMany().HasForeignKey(avoid => avoid.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(avoid => avoid.Email);
    }
}
