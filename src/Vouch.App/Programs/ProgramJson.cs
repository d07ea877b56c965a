using System.Text.Json;
using System.Text.Json.Serialization;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;

namespace Vouch.App.Programs;

/// <summary>How tracks and facts are kept in their columns: enums as words, codes and dates as they are written.</summary>
internal static class ProgramJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new Written<NrmpCode>(), new Written<AsOf>() },
    };

    private sealed class Written<T> : JsonConverter<T>
        where T : IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.Parse(reader.GetString() ?? "", null);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
