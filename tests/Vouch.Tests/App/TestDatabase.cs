using Microsoft.EntityFrameworkCore;
using Npgsql;
using Vouch.App.Persistence;

namespace Vouch.Tests.App;

/// <summary>The databases every slice test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>A database of its own for one test: migrated once per run as a template, then copied.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private static int s_made;

    private readonly string _name;

    private TestDatabase(DatabaseKind kind, string name, string folder)
    {
        Kind = kind;
        _name = name;
        Folder = folder;
    }

    /// <summary>Both kinds, for <c>[MemberData]</c>; the one that is not configured shows as skipped.</summary>
    public static TheoryData<DatabaseKind> Kinds { get; } = [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public DatabaseKind Kind { get; }

    /// <summary>A folder of the test's own; the SQLite file lies in it.</summary>
    public string Folder { get; }

    /// <summary>Settings that make the application use this database.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Site:DataFolder"] = Folder,
        ["Database:Postgres"] = Kind == DatabaseKind.Postgres ? ConnectionString(_name) : "",
    };

    private static string? Server => Environment.GetEnvironmentVariable("VOUCH_TEST_POSTGRES");

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        Assert.SkipWhen(
            kind == DatabaseKind.Postgres && Server is null, "No PostgreSQL is configured: ./dev test starts one, or set VOUCH_TEST_POSTGRES.");
        var number = Interlocked.Increment(ref s_made);
        var folder = Directory.CreateTempSubdirectory("vouch-test-").FullName;
        if (kind == DatabaseKind.Sqlite)
        {
            File.Copy(await SqliteTemplate.Value, Path.Combine(folder, "vouch.db"));
            return new TestDatabase(kind, "", folder);
        }

        var name = $"vouch_{Environment.ProcessId}_{number}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {await PostgresTemplate.Value}");
        return new TestDatabase(kind, name, folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            await using (var pooled = new NpgsqlConnection(ConnectionString(_name)))
            {
                NpgsqlConnection.ClearPool(pooled);
            }

            await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("vouch-template-").FullName, "vouch.db");
        await using var db = new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UseSqlite($"Data Source={file};Pooling=False")
            .UseApplicationServiceProvider(TestServices.IdentityOptionsOnly())
            .Options);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = $"vouch_template_{Environment.ProcessId}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        await using var db = new PostgresAppDbContext(new DbContextOptionsBuilder<PostgresAppDbContext>()
            .UseNpgsql(ConnectionString(name) + ";Pooling=False") // a template is copied only while nobody holds it
            .UseApplicationServiceProvider(TestServices.IdentityOptionsOnly())
            .Options);
        await db.Database.MigrateAsync();
        return name;
    }

    private static string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names are made here, from a process id and a number
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
