using System.Text.Json;
using System.Text.Json.Serialization;
using Vouch.SmartPick.Proof;

namespace Vouch.SmartPick.Files;

/// <summary>The record of a validation as a file.</summary>
public static class ValidationFile
{
    public static byte[] Write(ValidationRecord record) => [.. JsonSerializer.SerializeToUtf8Bytes(record, ValidationJson.House.ValidationRecord), (byte)'\n'];

    /// <summary>The record, or null when the text is none.</summary>
    public static ValidationRecord? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ValidationJson.House.ValidationRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(ValidationRecord))]
internal sealed partial class ValidationJson : JsonSerializerContext
{
    public static ValidationJson House { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
