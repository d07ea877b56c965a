using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Accounts;
using Vouch.Domain;

namespace Vouch.App.Persistence;

/// <summary>
/// One model for both databases. Each entity is mapped by an <see cref="IEntityTypeConfiguration{TEntity}"/> in its area, found by scan;
/// what holds for all of them (typed ids, times, enums, versions) is said once here.
/// </summary>
public abstract class AppDbContext(DbContextOptions options)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Saves, or answers that somebody else saved first.</summary>
    public async Task<Problem?> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict;
        }
    }

    /// <summary>Saves, or answers with <paramref name="onDuplicate"/> when a unique index refuses a row.</summary>
    public async Task<Problem?> TrySaveAsync(Problem onDuplicate, CancellationToken cancellationToken)
    {
        try
        {
            return await TrySaveAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (IsUniqueViolation(e))
        {
            return onDuplicate;
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        ConfidentialColumns.SealChanges(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        ConfidentialColumns.SealChanges(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected abstract bool IsUniqueViolation(DbUpdateException exception);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(ConfidentialColumns.Instance);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);

        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.ClrType.Namespace?.StartsWith("Vouch.Domain", StringComparison.Ordinal) == true
                && entity.FindProperty("Version") is { } version
                && version.ClrType == typeof(int))
            {
                version.IsConcurrencyToken = true;
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var entity in TypedIds.EntitiesWithIds())
        {
            configurationBuilder
                .Properties(typeof(Id<>).MakeGenericType(entity))
                .HaveConversion(typeof(TypedIds.Converter<>).MakeGenericType(entity));
        }

        configurationBuilder.Properties<Confidential>().HaveConversion<ConfidentialColumns.Converter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version)
            {
                entry.Property(version.Name).CurrentValue = (int)entry.Property(version.Name).OriginalValue! + 1;
            }
        }
    }
}
