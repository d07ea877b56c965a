using System.Text;

namespace Vouch.Cli.Commands.Mentors;

/// <summary>Walks over the lines of a plain CSV file: commas part fields, quotes have no meaning and are refused.</summary>
internal sealed class CsvLines(string path, ReadOnlyMemory<byte> text)
{
    private readonly List<Range> _fields = [];
    private int _at = text.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
    private int _line;

    /// <summary>Goes to the next line that is not empty.</summary>
    public bool Next()
    {
        var span = text.Span;
        while (_at < span.Length)
        {
            var length = span[_at..].IndexOf((byte)'\n');
            var (start, end) = (_at, length < 0 ? span.Length : _at + length);
            _at = Math.Min(end + 1, span.Length);
            _line++;
            if (end > start && span[end - 1] == '\r')
            {
                end--;
            }

            if (end == start)
            {
                continue;
            }

            Split(span, start, end);
            return true;
        }

        _fields.Clear();
        return false;
    }

    public ReadOnlySpan<byte> Field(int index) => text.Span[_fields[index]];

    public string Text(int index) => Encoding.UTF8.GetString(Field(index));

    public bool Is(params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (_fields.Count != names.Length || Text(i) != names[i])
            {
                return false;
            }
        }

        return true;
    }

    public void Expect(int count)
    {
        if (_fields.Count != count)
        {
            throw Fail($"{count} fields are expected here, not {_fields.Count}");
        }
    }

    public BadInputException Fail(string reason) => new($"{InputFile.Display(path)}:{Math.Max(1, _line)}: {reason}");

    private void Split(ReadOnlySpan<byte> span, int start, int end)
    {
        _fields.Clear();
        if (span[start..end].Contains((byte)'"'))
        {
            throw Fail("quotes are not understood here; ids have no commas");
        }

        for (var i = start; i <= end; i++)
        {
            if (i == end || span[i] == ',')
            {
                var trimmed = span[start..i].Trim(" \t"u8);
                var from = start + span[start..i].IndexOf(trimmed);
                _fields.Add(trimmed.IsEmpty ? start..start : from..(from + trimmed.Length));
                start = i + 1;
            }
        }
    }
}
