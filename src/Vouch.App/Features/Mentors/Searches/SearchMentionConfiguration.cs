using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Searches;

internal sealed class SearchMentionConfiguration : IEntityTypeConfiguration<SearchMention>
{
    public void Configure(EntityTypeBuilder<SearchMention> builder)
    {
        builder.ToTable("SearchMentions");
        builder.HasKey(mention => new { mention.SearchId, mention.MentorId });
        builder.HasOne<SavedSearch>().WithMany().HasForeignKey(mention => mention.SearchId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(mention => mention.MentorId).OnDelete(DeleteBehavior.Cascade);
    }
}
