using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vouch.Domain;

namespace Vouch.App.PersonalData;

/// <summary>How rows stand in the file somebody takes along: as they are, ids as text, choices as words, without the bookkeeping of saves.</summary>
/// <remarks>Sealed words are never written by themselves; an area that hands somebody their own says so.</remarks>
internal static class PersonalFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new Ids() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutBookkeeping } },
    };

    public static JsonNode NodeOf(object part) => JsonSerializer.SerializeToNode(part, part.GetType(), Options)!;

    public static byte[] Write(JsonObject file) => JsonSerializer.SerializeToUtf8Bytes(file, Options);

    /// <summary>Every id that stands anywhere in it.</summary>
    public static HashSet<Guid> IdsIn(JsonNode? node)
    {
        var found = new HashSet<Guid>();
        Look(node);
        return found;

        void Look(JsonNode? at)
        {
            switch (at)
            {
                case JsonObject fields:
                    foreach (var (_, value) in fields)
                    {
                        Look(value);
                    }

                    break;
                case JsonArray items:
                    foreach (var item in items)
                    {
                        Look(item);
                    }

                    break;
                case JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id):
                    found.Add(id);
                    break;
            }
        }
    }

    private static void WithoutBookkeeping(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property =>
            property.PropertyType == typeof(Confidential) || (property.Name == "version" && type.Type.Namespace?.StartsWith("Vouch.Domain", StringComparison.Ordinal) == true)).ToList())
        {
            type.Properties.Remove(property);
        }
    }

    private sealed class Ids : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(AsText<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class AsText<T> : JsonConverter<Id<T>>
        {
            public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

            public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
        }
    }
}
