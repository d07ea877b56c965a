using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vouch.App.Features.Accounts;
using Vouch.Domain.People;

namespace Vouch.App.Persistence;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Name).HasMaxLength(120);
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Property(person => person.TimeZone).HasMaxLength(64);
        builder.Property(person => person.Roles).HasConversion<int>();
        builder.HasIndex(person => person.Email).IsUnique();
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.HasOne<Person>().WithOne().HasForeignKey<Account>(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
