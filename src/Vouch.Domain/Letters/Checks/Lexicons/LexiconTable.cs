using System.Text;

namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>A comma-separated file embedded in this assembly: a header line, then one record a line, fields may be quoted.</summary>
internal static class LexiconTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var assembly = typeof(LexiconTable).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The data file '{name}' is not embedded in {assembly.GetName().Name}.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd(), name);
    }

    public static IEnumerable<string> Names(string folder) =>
        typeof(LexiconTable).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string text, string name)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        string[]? header = null;
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var record = raw.TrimEnd('\r');
            if (record.Length == 0 || record[0] == '#')
            {
                continue;
            }

            var fields = Fields(record);
            if (header is null)
            {
                header = [.. fields];
                continue;
            }

            if (fields.Count != header.Length)
            {
                throw new FormatException($"{name} line {line}: {header.Length} fields are expected, {fields.Count} were found.");
            }

            rows.Add(header.Zip(fields).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }

        return rows;
    }

    private static List<string> Fields(string record)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            var c = record[i];
            if (quoted && c == '"' && i + 1 < record.Length && record[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString().Trim());
        return fields;
    }
}
