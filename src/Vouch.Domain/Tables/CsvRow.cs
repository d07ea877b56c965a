namespace Vouch.Domain.Tables;

/// <summary>One row and the line it began on. A column that the table does not have reads as blank.</summary>
public sealed class CsvRow
{
    private readonly List<string> _fields;
    private readonly Dictionary<string, int> _indexes;

    internal CsvRow(int line, List<string> fields, Dictionary<string, int> indexes) =>
        (Line, _fields, _indexes) = (line, fields, indexes);

    public int Line { get; }

    public string this[string column] => _indexes.TryGetValue(column, out var index) ? _fields[index].Trim() : "";

    public bool Has(string column) => this[column].Length > 0;
}
