using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Programs;

namespace Vouch.App.Programs;

internal sealed class ResidencyProgramConfiguration : IEntityTypeConfiguration<ResidencyProgram>
{
    public void Configure(EntityTypeBuilder<ResidencyProgram> builder)
    {
        builder.ToTable("ResidencyPrograms");
        builder.HasKey(program => program.Key);
        builder.Property(program => program.Key).HasMaxLength(100);
        builder.Property(program => program.InstitutionCode).HasMaxLength(4);
        builder.Property(program => program.Institution).HasMaxLength(200);
        builder.Property(program => program.City).HasMaxLength(100);
        builder.Property(program => program.State).HasMaxLength(2);
        builder.Property(program => program.Specialty).HasMaxLength(80);
        builder.Ignore(program => program.NewestYear);
        builder.Property(program => program.Tracks).HasConversion(
            tracks => JsonSerializer.Serialize(tracks, ProgramJson.Options),
            text => JsonSerializer.Deserialize<List<Track>>(text, ProgramJson.Options) ?? new List<Track>(),
            new ValueComparer<IReadOnlyList<Track>>(
                (a, b) => ReferenceEquals(a, b), tracks => tracks.Count, tracks => tracks));
        builder.Property(program => program.Facts).HasConversion(
            facts => JsonSerializer.Serialize(facts, ProgramJson.Options),
            text => JsonSerializer.Deserialize<ProgramFacts>(text, ProgramJson.Options) ?? ProgramFacts.Unknown,
            new ValueComparer<ProgramFacts>((a, b) => ReferenceEquals(a, b), facts => 0, facts => facts));
        builder.HasIndex(program => new { program.IsFictional, program.Specialty });
    }
}
