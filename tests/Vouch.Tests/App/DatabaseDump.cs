using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Vouch.Tests.App;

/// <summary>A whole database as somebody who stole it would read it: the file's bytes, or every value of every table.</summary>
internal sealed class DatabaseDump
{
    private readonly string _content;

    private DatabaseDump(string content) => _content = content;

    public static async Task<DatabaseDump> TakeAsync(TestServices app, DatabaseKind kind) =>
        new(kind == DatabaseKind.Sqlite ? await FilesAsync(app) : await TablesAsync(app));

    /// <summary>Whether these words stand in it, as text or as bytes.</summary>
    public bool Holds(string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return new[] { words, Encoding.Latin1.GetString(bytes), Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(words)), Convert.ToHexStringLower(bytes), Convert.ToHexString(bytes) }
            .Any(form => _content.Contains(form, StringComparison.Ordinal));
    }

    /// <summary>Reads while a connection is held: the last one to close takes the files beside the database with it.</summary>
    private static Task<string> FilesAsync(TestServices app) => app.WithDbAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var content = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.Latin1);
            content.Append(await reader.ReadToEndAsync());
        }

        return content.ToString();
    });

    private static Task<string> TablesAsync(TestServices app) => app.WithDbAsync(async db =>
    {
        var content = new StringBuilder();
        foreach (var table in await db.Database.SqlQueryRaw<string>("SELECT tablename AS \"Value\" FROM pg_tables WHERE schemaname = 'public'").ToListAsync())
        {
#pragma warning disable EF1002 // the names come from the catalogue
            foreach (var row in await db.Database.SqlQueryRaw<string>($"SELECT t::text AS \"Value\" FROM \"{table}\" t").ToListAsync())
#pragma warning restore EF1002
            {
                content.AppendLine(row);
            }
        }

        return content.ToString();
    });
}
