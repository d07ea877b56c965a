using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Vouch.Domain;

namespace Vouch.App.Persistence;

/// <summary>
/// Encrypts every <see cref="Confidential"/> of every entity on its way into the database and brings the key on its way out. Each column
/// and row has a key of its own, derived from the installation's rotating keys: what is copied to another row does not open there.
/// </summary>
internal sealed class ConfidentialColumns : IMaterializationInterceptor
{
    public static readonly ConfidentialColumns Instance = new();

    private static readonly ConditionalWeakTable<ITypeBase, IProperty[]> Columns = [];

    private ConfidentialColumns()
    {
    }

    public static void SealChanges(AppDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var column in ColumnsOf(entry.Metadata))
            {
                if (entry.CurrentValues[column] is Confidential { IsSealed: false } content)
                {
                    content.Seal(Protector(db, column, key => entry.CurrentValues[key]).Protect);
                }
            }
        }
    }

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        foreach (var column in ColumnsOf(materializationData.EntityType))
        {
            if (column.GetGetter().GetClrValue(entity) is Confidential content)
            {
                content.OpenWith(Protector(
                    materializationData.Context, column, key => materializationData.GetPropertyValue(key)).Unprotect);
            }
        }

        return entity;
    }

    private static IProperty[] ColumnsOf(ITypeBase entity) =>
        Columns.GetValue(entity, type => [.. type.GetProperties().Where(property => property.ClrType == typeof(Confidential))]);

    private static IDataProtector Protector(DbContext db, IProperty column, Func<IProperty, object?> valueOf)
    {
        var entity = (IEntityType)column.DeclaringType;
        var row = string.Join('/', entity.FindPrimaryKey()!.Properties.Select(key => Convert.ToString(valueOf(key), CultureInfo.InvariantCulture)));
        return db.GetService<IDataProtectionProvider>().CreateProtector("Vouch.Confidential", $"{entity.GetTableName()}.{column.Name}", row);
    }

    /// <summary>The database holds sealed bytes; what is not sealed cannot be written.</summary>
    internal sealed class Converter() : ValueConverter<Confidential, byte[]>(
        content => content.ReadSealed(), content => Confidential.FromSealed(content));
}
