using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Instruments;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

internal sealed class InstrumentAnswersConfiguration : IEntityTypeConfiguration<InstrumentAnswers>
{
    public void Configure(EntityTypeBuilder<InstrumentAnswers> builder)
    {
        builder.ToTable("InstrumentAnswers");
        builder.HasKey(answers => new { answers.PersonId, answers.Instrument });
        builder.Property(answers => answers.Instrument).HasMaxLength(40);
        builder.HasOne<Person>().WithMany().HasForeignKey(answers => answers.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
