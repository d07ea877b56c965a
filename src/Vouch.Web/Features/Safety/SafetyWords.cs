using Vouch.Domain.Safety;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Safety;

internal static class SafetyWords
{
    public static IReadOnlyList<Choice> Topics { get; } =
    [
        new(nameof(SafetyTopic.Danger), Of(SafetyTopic.Danger), "If it is happening now, call the emergency services first."),
        new(nameof(SafetyTopic.Harassment), Of(SafetyTopic.Harassment)),
        new(nameof(SafetyTopic.Discrimination), Of(SafetyTopic.Discrimination)),
        new(nameof(SafetyTopic.BrokenConfidence), Of(SafetyTopic.BrokenConfidence)),
        new(nameof(SafetyTopic.Dishonesty), Of(SafetyTopic.Dishonesty), "Credit, data or grades."),
        new(nameof(SafetyTopic.Other), Of(SafetyTopic.Other)),
    ];

    public static string Of(SafetyTopic topic) => topic switch
    {
        SafetyTopic.Danger => "Somebody may come to harm",
        SafetyTopic.Harassment => "Harassment",
        SafetyTopic.Discrimination => "Discrimination",
        SafetyTopic.BrokenConfidence => "Something confidential was passed on",
        SafetyTopic.Dishonesty => "Something was not honest",
        _ => "Something else",
    };
}
