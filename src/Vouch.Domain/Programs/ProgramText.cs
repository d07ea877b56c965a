using System.Globalization;
using System.Text;

namespace Vouch.Domain.Programs;

/// <summary>A program as one canonical text: equal texts mean nothing differs. Hashes of directories are made from it.</summary>
public static class ProgramText
{
    public static string Of(ResidencyProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var text = new StringBuilder(256);
        Append(text, program.Key, program.Institution, program.City, program.State, program.IsFictional ? "fictional" : "real");
        foreach (var track in program.Tracks)
        {
            Append(text, track.Code.ToString(), track.Name);
            foreach (var result in track.Results)
            {
                Append(
                    text,
                    Number(result.Year),
                    Number(result.Quota),
                    result.Filled is { } filled ? Number(filled) : "",
                    result.Source,
                    result.AsOf.ToString(),
                    result.Confidence.ToString());
            }
        }

        var facts = program.Facts;
        Fact(text, "acgme", facts.AcgmeCode);
        Fact(text, "setting", facts.Setting);
        Fact(text, "visas", facts.Visas);
        Fact(text, "step2", facts.MinimumStep2);
        Fact(text, "years", facts.MostYearsSinceGraduation);
        Fact(text, "attempts", facts.MostFailedAttempts);
        Fact(text, "clinical", facts.UsClinicalMonths);
        Fact(text, "letters", facts.LettersWanted);
        Fact(text, "signals", facts.TakesSignals);
        foreach (var (type, fact) in facts.InterviewPercent.OrderBy(pair => pair.Key))
        {
            Fact(text, $"interviews {type}", fact);
        }

        return text.ToString();
    }

    private static void Fact<T>(StringBuilder text, string name, ProvenancedFact<T>? fact)
    {
        if (fact is not null)
        {
            var value = string.Create(CultureInfo.InvariantCulture, $"{fact.Value}");
            Append(text, name, value, fact.Source, fact.AsOf.ToString(), fact.Confidence.ToString());
        }
    }

    private static void Append(StringBuilder text, params ReadOnlySpan<string> parts) =>
        text.AppendJoin('\t', parts).Append('\n');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
