using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Searches;

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("SavedSearches");
        builder.Property(search => search.Id).ValueGeneratedNever();
        builder.Property(search => search.Name).HasMaxLength(SavedSearch.NameLength);
        builder.Property(search => search.Filters).HasMaxLength(SavedSearch.AddressLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(search => search.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(search => new { search.PersonId, search.Name }).IsUnique();
        builder.HasIndex(search => new { search.Mail, search.LookedAt });
    }
}
