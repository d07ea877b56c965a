using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Worksheets;

namespace Vouch.App.Features.Letters;

internal sealed class WorksheetConfiguration : IEntityTypeConfiguration<Worksheet>
{
    public void Configure(EntityTypeBuilder<Worksheet> builder)
    {
        builder.ToTable("LetterWorksheets");
        builder.HasKey(worksheet => new { worksheet.RequestId, worksheet.FormCode });
        builder.Property(worksheet => worksheet.FormCode).HasMaxLength(40);
        builder.HasOne<LetterRequest>().WithMany().HasForeignKey(worksheet => worksheet.RequestId);
    }
}
