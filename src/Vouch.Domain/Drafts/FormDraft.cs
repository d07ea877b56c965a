using System.Text.Json;

namespace Vouch.Domain.Drafts;

/// <summary>
/// What somebody typed into a long form and did not send: theirs alone, and gone when it is sent, thrown away, or a month old. It is kept
/// here and not in a browser, which may be shared.
/// </summary>
public sealed class FormDraft
{
    public const int LongestForm = 200;

    /// <summary>More than the longest form takes.</summary>
    public const int MostCharacters = 60_000;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private FormDraft()
    {
    }

    public PersonId PersonId { get; private set; }

    /// <summary>The address of the form.</summary>
    public string Form { get; private set; } = "";

    public Confidential Fields { get; private set; } = null!;

    public DateTimeOffset SavedAt { get; private set; }

    public static FormDraft Of(PersonId person, string form) => new() { PersonId = person, Form = form };

    public Problem? Keep(IReadOnlyDictionary<string, string> fields, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (Form.Length > LongestForm || fields.Sum(field => field.Key.Length + field.Value.Length) > MostCharacters)
        {
            return DraftProblems.TooLong;
        }

        Fields = Confidential.Of(JsonSerializer.Serialize(new Dictionary<string, string>(fields), FormFieldsJson.Default.DictionaryStringString));
        SavedAt = now;
        return null;
    }

    public IReadOnlyDictionary<string, string> ReadFields() => JsonSerializer.Deserialize(Fields.ReadText(), FormFieldsJson.Default.DictionaryStringString)!;
}
