using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Vouch.Engine.Matching.Text;

/// <summary>Turns a market's JSON into the text format, remembering which line of the JSON every line of text came from.</summary>
internal ref struct JsonToText
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<int> _lines = [1];
    private Utf8JsonReader _reader;
    private long _countedTo;
    private int _line = 1;

    private JsonToText(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    public static (byte[] Text, List<int> Lines) Convert(ReadOnlySpan<byte> json)
    {
        var converter = new JsonToText(json);
        try
        {
            converter.Run();
        }
        catch (JsonException e)
        {
            throw new MatchFormatException((int)(e.LineNumber ?? 0) + 1, "this is not JSON: " + e.Message.Split(" LineNumber")[0]);
        }

        return (converter._text.WrittenSpan.ToArray(), converter._lines);
    }

    private void Run()
    {
        _text.Write("match 1\n"u8);
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Fail("a market is an object");
        }

        while (Next() != JsonTokenType.EndObject)
        {
            var kind = _reader.GetString()!;
            if (kind is not ("programs" or "applicants" or "couples" or "reversions" or "supplements"))
            {
                throw Fail($"unknown property '{kind}'");
            }

            Expect(JsonTokenType.StartArray, $"'{kind}' is an array");
            while (Next() != JsonTokenType.EndArray)
            {
                if (_reader.TokenType != JsonTokenType.StartObject)
                {
                    throw Fail($"'{kind}' holds objects");
                }

                ReadItem(kind);
            }
        }

        while (_reader.Read())
        {
        }
    }

    private void ReadItem(string kind)
    {
        var line = Line();
        var fields = new Dictionary<string, string>();
        while (Next() != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            Next();
            if (!fields.TryAdd(name, Value(ranks: name is "ranks" or "members")))
            {
                throw Fail($"'{name}' is here twice");
            }
        }

        string Need(string name) => fields.Remove(name, out var value)
            ? value
            : throw new MatchFormatException(line, $"'{name}' is missing in one of the {kind}");

        string Maybe(string name) => fields.Remove(name, out var value) ? value : "";

        switch (kind)
        {
            case "programs":
                var id = Need("id");
                Add(line, $"p {id} {Need("quota")}{Maybe("ranks")}");
                if (fields.Remove("wants", out var wants))
                {
                    Add(line, wants is "even" or "odd"
                        ? $"{wants[0]} {id}"
                        : throw new MatchFormatException(line, $"a program wants 'even' or 'odd', not '{wants}'"));
                }

                break;
            case "applicants":
                Add(line, $"a {Need("id")}{Maybe("ranks")}");
                break;
            case "couples":
                Add(line, $"c {Need("id")}{Need("members")}{Maybe("ranks")}");
                break;
            case "reversions":
                Add(line, $"v {Need("from")} {Need("to")} {Need("count")}");
                break;
            default:
                Add(line, $"s {Need("applicant")} {Need("advanced")}{Maybe("ranks")}");
                break;
        }

        if (fields.Count > 0)
        {
            throw new MatchFormatException(line, $"unknown property '{fields.First().Key}' in one of the {kind}");
        }
    }

    private void Add(int line, string text)
    {
        _lines.Add(line);
        _text.Write(Encoding.UTF8.GetBytes(text + "\n"));
    }

    // A token, or for lists all tokens with a blank before each.
    private string Value(bool ranks)
    {
        if (!ranks)
        {
            return Token();
        }

        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            throw Fail("a list is an array");
        }

        var list = new StringBuilder();
        while (Next() != JsonTokenType.EndArray)
        {
            list.Append(' ');
            if (_reader.TokenType != JsonTokenType.StartArray)
            {
                list.Append(Token());
                continue;
            }

            Next();
            list.Append(TokenOrNull()).Append(',');
            Next();
            list.Append(TokenOrNull());
            Expect(JsonTokenType.EndArray, "a joint choice is an array of two");
        }

        return list.ToString();
    }

    private string TokenOrNull() => _reader.TokenType == JsonTokenType.Null ? "-" : Token();

    private string Token()
    {
        var token = _reader.TokenType switch
        {
            JsonTokenType.String => _reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(_reader.ValueSpan),
            _ => throw Fail("an id or number is expected here"),
        };
        return token.Length > 0 && !token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == ',')
            ? token
            : throw Fail($"'{token}' cannot be an id: ids have no blanks or commas and are not empty");
    }

    private JsonTokenType Next()
    {
        if (!_reader.Read())
        {
            throw Fail("the file ends too early");
        }

        return _reader.TokenType;
    }

    private void Expect(JsonTokenType type, string reason)
    {
        if (Next() != type)
        {
            throw Fail(reason);
        }
    }

    private int Line()
    {
        _line += _json[(int)_countedTo..(int)_reader.TokenStartIndex].Count((byte)'\n');
        _countedTo = _reader.TokenStartIndex;
        return _line;
    }

    private MatchFormatException Fail(string reason) => new(Line(), reason);
}
