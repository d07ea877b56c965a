using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Cohorts;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts.Trials;

internal sealed class TrialTalkConfiguration : IEntityTypeConfiguration<TrialTalk>
{
    public void Configure(EntityTypeBuilder<TrialTalk> builder)
    {
        builder.ToTable("TrialTalks");
        builder.HasKey(talk => new { talk.RoundId, talk.MentorId, talk.TraineeId });
        builder.HasOne<TrialRound>().WithMany().HasForeignKey(talk => talk.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(talk => talk.MentorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(talk => talk.TraineeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(talk => talk.TraineeId);
    }
}
