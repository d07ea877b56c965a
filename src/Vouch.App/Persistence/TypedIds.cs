using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Vouch.Domain;

namespace Vouch.App.Persistence;

/// <summary>Stores <see cref="Id{TEntity}"/> as its GUID.</summary>
internal static class TypedIds
{
    /// <summary>Every entity some domain or app type holds an id of.</summary>
    public static IEnumerable<Type> EntitiesWithIds() =>
        new[] { typeof(Id<>).Assembly, typeof(TypedIds).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, ContainsGenericParameters: false })
            .SelectMany(type => type.GetProperties())
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
            .Select(type => type.GetGenericArguments()[0])
            .Distinct();

    public sealed class Converter<TEntity>() : ValueConverter<Id<TEntity>, Guid>(id => id.Value, value => new Id<TEntity>(value));
}
