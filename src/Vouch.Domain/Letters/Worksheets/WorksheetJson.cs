using System.Text.Json.Serialization;

namespace Vouch.Domain.Letters.Worksheets;

/// <summary>How answers are written down, generated at build time for the native command.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WorksheetJson : JsonSerializerContext;
