using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vouch.App.Mail;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.ToEmail).HasMaxLength(254);
        builder.Property(mail => mail.Tries).IsConcurrencyToken();
        builder.Property(mail => mail.ReturnCode).HasMaxLength(11);
        builder.HasIndex(mail => new { mail.ToEmail, mail.QueuedAt });
        builder.HasIndex(mail => new { mail.SentAt, mail.FailedAt, mail.TryAt });
        builder.HasIndex(mail => mail.AboutId).HasFilter("\"AboutId\" IS NOT NULL AND \"SentAt\" IS NULL");
    }
}
