namespace Vouch.App.Files.Lists;

/// <summary>A row of a list, by the names of its columns.</summary>
/// <param name="Line">Where in the file: a line of a table or the first line of a card.</param>
internal sealed record ListRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a column, empty where there is none.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "").Trim();
}
