using System.Text.Json.Serialization;

namespace Vouch.Domain.Drafts;

/// <summary>Fields and what was typed into them, as JSON without reflection.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class FormFieldsJson : JsonSerializerContext;
