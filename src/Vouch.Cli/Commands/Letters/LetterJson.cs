using System.CommandLine;
using System.Text.Json.Serialization;
using Vouch.Domain.Letters.Checks;
using Vouch.Domain.Letters.Checks.Claims;
using Vouch.Domain.Letters.Checks.Guards;
using Vouch.Domain.Letters.Files;

namespace Vouch.Cli.Commands.Letters;

internal sealed record CheckOutput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? File,
    IReadOnlyList<LetterFinding> Findings,
    LetterMeasures Measures);

internal sealed record RulesOutput(IReadOnlyList<LetterRule> Rules);

internal sealed record GuardsOutput(IReadOnlyList<GuardFinding> Guards);

internal sealed record ClaimsOutput(IReadOnlyList<UnsupportedClaim> Unsupported);

internal sealed record FileOutput(string File, string Service, bool Accepted, IReadOnlyList<FileViolation> Violations);

/// <summary>Shapes that cross the command's edge, generated so that they work compiled ahead of time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CheckOutput))]
[JsonSerializable(typeof(RulesOutput))]
[JsonSerializable(typeof(GuardsOutput))]
[JsonSerializable(typeof(ClaimsOutput))]
[JsonSerializable(typeof(FileOutput))]
internal sealed partial class LetterJson : JsonSerializerContext
{
    public static Option<bool> Option() => new("--json") { Description = "Answer in JSON." };
}
