using System.Diagnostics.CodeAnalysis;

namespace Vouch.Domain;

/// <summary>
/// The identity of one <typeparamref name="TEntity"/>. Every kind has its own type, so a person's id never lands where a
/// mentorship's belongs. Each kind is named once, as an alias, in <c>Ids.props</c>: <c>PersonId</c> is <c>Id&lt;Person&gt;</c>.
/// </summary>
/// <remarks>Values are version 7 GUIDs: they sort by the time they were made, which keeps index pages together.</remarks>
public readonly record struct Id<TEntity>(Guid Value) : IParsable<Id<TEntity>>, IComparable<Id<TEntity>>
{
    /// <summary>Makes a new id that sorts after those made at an earlier time.</summary>
#pragma warning disable RS0030 // The one place that may make ids; the time comes from the caller.
    public static Id<TEntity> New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
#pragma warning restore RS0030

    public static Id<TEntity> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<TEntity> result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public int CompareTo(Id<TEntity> other) => Value.CompareTo(other.Value);

    public static bool operator <(Id<TEntity> left, Id<TEntity> right) => left.CompareTo(right) < 0;

    public static bool operator >(Id<TEntity> left, Id<TEntity> right) => left.CompareTo(right) > 0;

    public static bool operator <=(Id<TEntity> left, Id<TEntity> right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Id<TEntity> left, Id<TEntity> right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
