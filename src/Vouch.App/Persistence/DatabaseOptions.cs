namespace Vouch.App.Persistence;

/// <summary>Where the data lives. Section <c>Database</c> of the settings.</summary>
public sealed class DatabaseOptions
{
    /// <summary>PostgreSQL connection string; empty means the embedded SQLite file in the data folder.</summary>
    public string? Postgres { get; set; }
}
