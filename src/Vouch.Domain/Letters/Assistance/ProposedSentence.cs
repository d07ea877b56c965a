using System.Globalization;
using System.Text.Json;

namespace Vouch.Domain.Letters.Assistance;

/// <summary>A sentence as an outside assistant proposes it; nothing of it is believed yet.</summary>
public sealed record ProposedSentence(string Text, IReadOnlyList<int> Items)
{
    public const int Most = 40;

    /// <summary>Reads <c>{"sentences":[{"text","items"}]}</c>, also inside a fence; anything else is no answer.</summary>
    public static Result<IReadOnlyList<ProposedSentence>> ReadAll(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(WithoutFence(answer));
            return json.RootElement.GetProperty("sentences").EnumerateArray().Take(Most).Select(Read).ToList();
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return AssistanceProblems.Unreadable;
        }
    }

    private static ProposedSentence Read(JsonElement sentence) => new(
        (sentence.GetProperty("text").GetString() ?? "").Trim(),
        sentence.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray().Select(Number).Distinct()] : []);

    // A number that is none, or too large to be one of the packet's, is nobody's.
    private static int Number(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Number => item.TryGetInt32(out var number) ? number : 0,
        JsonValueKind.String => int.TryParse(item.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        _ => 0,
    };

    private static string WithoutFence(string answer)
    {
        answer = answer.Trim();
        var first = answer.IndexOf('\n', StringComparison.Ordinal);
        return answer.StartsWith("```", StringComparison.Ordinal) && answer.EndsWith("```", StringComparison.Ordinal) && first > 0 && first < answer.Length - 3
            ? answer[(first + 1)..^3]
            : answer;
    }
}
