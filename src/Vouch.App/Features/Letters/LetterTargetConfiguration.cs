using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

internal sealed class LetterTargetConfiguration : IEntityTypeConfiguration<LetterTarget>
{
    public void Configure(EntityTypeBuilder<LetterTarget> builder)
    {
        builder.ToTable("LetterTargets");
        builder.HasKey(target => target.Id);
        builder.Property(target => target.Id).ValueGeneratedNever();
        builder.Property(target => target.ServiceCode).HasMaxLength(40);
        builder.Property(target => target.Name).HasMaxLength(LetterTarget.LongestName);
        builder.Property(target => target.ProgramKey).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(target => target.TraineeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(target => new { target.TraineeId, target.ServiceCode, target.Name, target.ProgramKey }).IsUnique();
        builder.Property(target => target.Letters)
            .HasMaxLength(1000)
            .HasConversion(
                letters => string.Join(' ', letters),
                text => Ids(text),
                new ValueComparer<IReadOnlyList<LetterRequestId>>(
                    (left, right) => left!.SequenceEqual(right!),
                    list => list.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)),
                    list => list));
    }

    private static List<LetterRequestId> Ids(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => LetterRequestId.Parse(id, null))];
}
