using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

internal sealed class MatchingPairConfiguration : IEntityTypeConfiguration<MatchingPair>
{
    public void Configure(EntityTypeBuilder<MatchingPair> builder)
    {
        builder.ToTable("MatchingPairs");
        builder.HasKey(pair => new { pair.RunId, pair.TraineeId, pair.MentorId });
        builder.HasOne<MatchingRun>().WithMany().HasForeignKey(pair => pair.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => pair.MentorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => pair.TraineeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(pair => pair.MentorshipId).OnDelete(DeleteBehavior.SetNull);
    }
}
