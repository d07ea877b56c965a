using System.Text;

namespace Vouch.Domain.Tables;

/// <summary>Reads records one at a time and counts lines as an editor would.</summary>
internal sealed class CsvScanner(TextReader reader)
{
    private readonly StringBuilder _field = new();
    private bool _started;

    /// <summary>The line the next record begins on, from 1.</summary>
    public int Line { get; private set; } = 1;

    public string? Fault { get; private set; }

    /// <summary>The next record, or null at the end or at a fault.</summary>
    public List<string>? NextRecord()
    {
        SkipByteOrderMark();
        if (reader.Peek() < 0)
        {
            return null;
        }

        var fields = new List<string>();
        while (true)
        {
            if (!ReadField())
            {
                return null;
            }

            fields.Add(_field.ToString());
            var next = reader.Read();
            if (next == ',')
            {
                continue;
            }

            if (next == '\r' && reader.Peek() == '\n')
            {
                reader.Read();
            }

            Line++;
            return fields;
        }
    }

    private bool ReadField()
    {
        _field.Clear();
        if (reader.Peek() == '"')
        {
            reader.Read();
            return ReadQuoted();
        }

        for (var c = reader.Peek(); c >= 0 && c is not (',' or '\r' or '\n'); c = reader.Peek())
        {
            reader.Read();
            if (c == '"')
            {
                Fault = "has a quotation mark inside a field that does not begin with one";
                return false;
            }

            if (!Append((char)c))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadQuoted()
    {
        while (true)
        {
            var c = reader.Read();
            switch (c)
            {
                case < 0:
                    Fault = "has a quotation mark that is never closed";
                    return false;
                case '"' when reader.Peek() == '"':
                    reader.Read();
                    break;
                case '"':
                    if (reader.Peek() is not (< 0 or ',' or '\r' or '\n'))
                    {
                        Fault = "has text after a closing quotation mark";
                        return false;
                    }

                    return true;
                case '\n':
                    Line++;
                    break;
            }

            if (!Append((char)c))
            {
                return false;
            }
        }
    }

    private bool Append(char c)
    {
        if (c == '\0')
        {
            Fault = "holds bytes that are not text";
            return false;
        }

        if (_field.Length == CsvTable.LongestField)
        {
            Fault = $"has a field longer than {CsvTable.LongestField} characters";
            return false;
        }

        _field.Append(c);
        return true;
    }

    private void SkipByteOrderMark()
    {
        if (!_started && reader.Peek() == '\uFEFF')
        {
            reader.Read();
        }

        _started = true;
    }
}
