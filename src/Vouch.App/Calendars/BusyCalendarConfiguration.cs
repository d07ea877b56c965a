using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.Domain.Calendars;
using Vouch.Domain.People;

namespace Vouch.App.Calendars;

internal sealed class BusyCalendarConfiguration : IEntityTypeConfiguration<BusyCalendar>
{
    public void Configure(EntityTypeBuilder<BusyCalendar> builder)
    {
        builder.ToTable("BusyCalendars");
        builder.HasKey(calendar => calendar.PersonId);
        builder.Property(calendar => calendar.PersonId).ValueGeneratedNever();
        builder.Property(calendar => calendar.Trouble).HasMaxLength(40);
        builder.HasIndex(calendar => calendar.NextReadAt);
        builder.HasOne<Person>().WithOne().HasForeignKey<BusyCalendar>(calendar => calendar.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
