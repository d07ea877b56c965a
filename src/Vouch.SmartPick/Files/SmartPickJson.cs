using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.SmartPick.Answers;

namespace Vouch.SmartPick.Files;

/// <summary>How profile and answer are written, compiled ahead of time so that the command writes the same bytes as the page.</summary>
[JsonSerializable(typeof(ApplicantDraft))]
[JsonSerializable(typeof(SmartPickView))]
[JsonSerializable(typeof(RankView))]
internal sealed partial class SmartPickJson : JsonSerializerContext
{
    public static SmartPickJson House { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        NewLine = "\n",
        Converters =
        {
            new Words<ApplicantType>(), new Words<VisaNeed>(), new Words<RiskAttitude>(), new Words<ProgramSetting>(), new Words<LetterStanding>(),
            new Words<InterviewState>(),
            new Words<Verdict>(), new Words<Confidence>(), new AsOfAsText(),
        },
    });
}

/// <summary>Enums as words in lower case with hyphens.</summary>
internal sealed class Words<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower)
    where TEnum : struct, Enum;

/// <summary>Dates as exact as their source gives them: <c>2026</c>, <c>2026-05</c>, <c>2026-05-29</c>.</summary>
internal sealed class AsOfAsText : JsonConverter<AsOf>
{
    public override AsOf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AsOf.TryParse(reader.GetString(), out var asOf) ? asOf : throw new JsonException("This is not a date.");

    public override void Write(Utf8JsonWriter writer, AsOf value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
