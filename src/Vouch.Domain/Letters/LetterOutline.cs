using System.Globalization;
using System.Text;

namespace Vouch.Domain.Letters;

/// <summary>Notes for a first draft, put together from the packet. Notes only: not one sentence in the writer's name.</summary>
public static class LetterOutline
{
    public static string Compose(IEnumerable<EvidenceItem> items)
    {
        var notes = new StringBuilder();
        Note(notes, "Notes for you. Lines that start with > stay out of the letter.");
        Note(notes, "Begin with how long, how and how well you know the trainee.");
        foreach (var item in items.OrderBy(item => item.OccurredOn).ThenBy(item => item.Number))
        {
            notes.Append('\n');
            Note(notes, string.Create(CultureInfo.InvariantCulture,
                $"[{item.Number}] {item.OccurredOn:MMMM d, yyyy}: {item.Title} ({(item.Observation == Observation.Direct ? "seen by you" : "told to you")})"));
            Part(notes, "Situation", item.Situation);
            Part(notes, "Behavior", item.Behavior);
            Part(notes, "Consequence", item.Consequence);
        }

        notes.Append('\n');
        Note(notes, "End with a comparison to a group you name, and say how strongly you recommend.");
        return notes.ToString();
    }

    private static void Part(StringBuilder notes, string name, string text)
    {
        if (text.Length > 0)
        {
            Note(notes, $"{name}: {text.ReplaceLineEndings(" ")}");
        }
    }

    private static void Note(StringBuilder notes, string text) => notes.Append("> ").Append(text).Append('\n');
}
