using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Persistence;

/// <summary>
/// Writes many new rows at once: a prepared statement on SQLite, a binary copy on PostgreSQL. Columns, names and conversions are the model's.
/// Only for entities of one row; what has sealed columns or owned rows is saved the ordinary way.
/// </summary>
internal sealed class BulkRows(AppDbContext db)
{
    private readonly Dictionary<Type, Table> _tables = [];

    /// <summary>Whether rows of this kind may be written in bulk.</summary>
    public static bool Takes(object row) => row.GetType() is { Namespace: { } space } type
        && (space.StartsWith("Vouch.Domain.Me", StringComparison.Ordinal) || space.StartsWith("Vouch.Domain.People", StringComparison.Ordinal) || type.Name == "MentorListing");

    /// <summary>Writes rows, those of a kind together, kinds in the order of their first row; answers with how many.</summary>
    public async Task<long> AddAsync(IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var kinds = rows.SelectMany(WithParts).GroupBy(row => row.GetType()).ToDictionary(group => group.Key, group => group.ToList());
        await db.Database.OpenConnectionAsync(cancellationToken);
        var owned = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        foreach (var type in InOrder(kinds.Keys))
        {
            await WriteAsync(TableOf(type), kinds[type], cancellationToken);
        }

        if (owned is not null)
        {
            await owned.CommitAsync(cancellationToken);
            await owned.DisposeAsync();
        }

        await db.Database.CloseConnectionAsync();
        return kinds.Values.Sum(kind => (long)kind.Count);
    }

    // Rows that hang on another without a key in the list of their own.
    private static IEnumerable<object> WithParts(object row) => row switch
    {
        Meeting meeting => [meeting, .. meeting.Agenda],
        Goal goal => [goal, .. goal.Milestones],
        _ => [row],
    };

    /// <summary>Each kind after those it refers to.</summary>
    private List<Type> InOrder(IEnumerable<Type> types)
    {
        var left = types.ToList();
        var ordered = new List<Type>();
        while (left.Count > 0)
        {
            var next = left.Find(type => db.Model.FindEntityType(type)!.GetForeignKeys().All(key => key.PrincipalEntityType.ClrType == type || !left.Contains(key.PrincipalEntityType.ClrType))) ?? left[0];
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private Task WriteAsync(Table table, List<object> rows, CancellationToken cancellationToken) =>
        db.Database.GetDbConnection() is NpgsqlConnection postgres ? CopyAsync(postgres, table, rows, cancellationToken) : InsertAsync(table, rows, cancellationToken);

    private static async Task CopyAsync(NpgsqlConnection connection, Table table, List<object> rows, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value)
                {
                    await writer.WriteAsync(value, column.StoreType, cancellationToken);
                }
                else
                {
                    await writer.WriteNullAsync(cancellationToken);
                }
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private async Task InsertAsync(Table table, List<object> rows, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // names of tables and columns come from the model
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"))})";
#pragma warning restore CA2100
        var parameters = table.Columns.Select((column, index) => column.ParameterOf(command, $"@p{index}")).ToArray();
        command.Parameters.AddRange(parameters);
        await command.PrepareAsync(cancellationToken);
        foreach (var row in rows)
        {
            for (var index = 0; index < parameters.Length; index++)
            {
                parameters[index].Value = table.Columns[index].Read(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private Table TableOf(Type type)
    {
        if (_tables.TryGetValue(type, out var known))
        {
            return known;
        }

        var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not in the model.");
        var mapping = entity.GetTableMappings().Single();
        var columns = ColumnsOf(entity)
            .Where(column => column.Property.GetComputedColumnSql() is null && !(column.Property.IsPrimaryKey() && column.Property.ValueGenerated is not ValueGenerated.Never))
            .Select(column => new Column(column))
            .ToArray();
        if (columns.Any(column => column.IsSealed))
        {
            throw new InvalidOperationException($"{type.Name} has sealed columns and is saved the ordinary way.");
        }

        return _tables[type] = new(mapping.Table.Name, columns);
    }

    // Those of values inside the row too, which the model keeps with the values.
    private static IEnumerable<IColumnMapping> ColumnsOf(ITypeBase type) =>
        type.GetTableMappings().Single().ColumnMappings.OfType<IColumnMapping>().Concat(type.GetComplexProperties().SelectMany(part => ColumnsOf(part.ComplexType)));

    private sealed record Table(string Name, Column[] Columns);

    private sealed class Column
    {
        private readonly RelationalTypeMapping _type;
        private readonly ValueConverter? _converter;
        private readonly IClrPropertyGetter _getter;
        private readonly bool _isNullable;

        public Column(IColumnMapping mapping)
        {
            (Name, _getter, _isNullable) = (mapping.Column.Name, mapping.Property.GetGetter(), mapping.Column.IsNullable);
            (_type, _converter) = (mapping.TypeMapping, mapping.TypeMapping.Converter);
            StoreType = mapping.Column.StoreType.Split('(')[0];
            IsSealed = mapping.Property.ClrType == typeof(Confidential);
        }

        public string Name { get; }

        /// <summary>Without the length, as a copy names it.</summary>
        public string StoreType { get; }

        public bool IsSealed { get; }

        public object? Read(object row)
        {
            var value = _getter.GetClrValueUsingContainingEntity(row);
            return value is null
                ? _isNullable ? null : throw new InvalidOperationException($"{Name} of {row.GetType().Name} may not be empty.")
                : _converter is null ? value : _converter.ConvertToProvider(value);
        }

        public DbParameter ParameterOf(DbCommand command, string name) => _type.CreateParameter(command, name, null, _isNullable);
    }
}
