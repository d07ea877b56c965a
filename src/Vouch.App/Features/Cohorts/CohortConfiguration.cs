using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Cohorts;

internal sealed class CohortConfiguration : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> builder)
    {
        builder.ToTable("Cohorts");
        builder.Property(cohort => cohort.Id).ValueGeneratedNever();
        builder.Property(cohort => cohort.Name).HasMaxLength(Cohort.NameLength);
        builder.Property(cohort => cohort.Importances).HasMaxLength(200).HasConversion(
            importances => JsonSerializer.Serialize(importances.ToList(), (JsonSerializerOptions?)null),
            text => FitImportances.Of(JsonSerializer.Deserialize<Importance[]>(text, (JsonSerializerOptions?)null)!).Value,
            new ValueComparer<FitImportances>(
                (one, other) => one!.ToList().SequenceEqual(other!.ToList()),
                importances => importances.ToList().Aggregate(0, HashCode.Combine)));
    }
}
