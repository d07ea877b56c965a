using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vouch.Domain.Letters;

/// <summary>
/// How a writer's working text is read. <c>[3]</c> after a sentence ties it to item 3 of the packet; a line that starts with
/// <c>&gt;</c> is a note to oneself. Neither reaches the reader of the letter.
/// </summary>
public sealed partial class DraftText
{
    private DraftText(IReadOnlyList<DraftSentence> sentences, string forReader, int notes) =>
        (Sentences, ForReader, Notes) = (sentences, forReader, notes);

    public IReadOnlyList<DraftSentence> Sentences { get; }

    /// <summary>The letter as its reader will see it; paragraphs are parted by one empty line.</summary>
    public string ForReader { get; }

    /// <summary>How many note lines are left out.</summary>
    public int Notes { get; }

    /// <summary>Every item number the text points to, once each, in ascending order.</summary>
    public IReadOnlyList<int> Cited =>
        [.. Sentences.SelectMany(sentence => sentence.Items).Distinct().Order()];

    public static DraftText Parse(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n');
        var notes = lines.Count(IsNote);
        var kept = string.Join('\n', lines.Where(line => !IsNote(line)).Select(line => line.TrimEnd()));
        var paragraphs = Gap().Split(kept).Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0).ToList();

        var sentences = paragraphs.SelectMany(SentencesOf).ToList();
        var forReader = new StringBuilder();
        foreach (var clean in paragraphs.Select(WithoutTies).Where(clean => clean.Length > 0))
        {
            forReader.Append(forReader.Length == 0 ? "" : "\n\n").Append(clean);
        }

        return new DraftText(sentences, forReader.ToString(), notes);
    }

    private static bool IsNote(string line) => WithoutTies(line).StartsWith('>');

    private static IEnumerable<DraftSentence> SentencesOf(string paragraph)
    {
        var start = 0;
        foreach (Match end in SentenceEnd().Matches(paragraph))
        {
            if (EndsWithAbbreviation(paragraph.AsSpan(start, end.Groups["stop"].Index - start)))
            {
                continue;
            }

            yield return Sentence(paragraph[start..(end.Index + end.Length)]);
            start = end.Index + end.Length;
        }

        if (start < paragraph.Length && !string.IsNullOrWhiteSpace(paragraph[start..]))
        {
            yield return Sentence(paragraph[start..]);
        }
    }

    private static DraftSentence Sentence(string raw) => new(
        WithoutTies(raw.Trim()),
        [.. Tie().Matches(raw)
            .SelectMany(tie => tie.Groups["number"].Captures)
            .Select(number => int.Parse(number.ValueSpan, CultureInfo.InvariantCulture))
            .Distinct()]);

    private static string WithoutTies(string text) => Tie().Replace(text, "").Trim();

    private static bool EndsWithAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..];
        return word is "Dr" or "Mr" or "Ms" or "Mrs" or "Prof" or "St" or "vs" or "e.g" or "i.e" or "M" or "No"
            || (word.Length == 1 && char.IsUpper(word[0]));
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[ \t]*\[(?<number>\d{1,3})(?:\s*,\s*(?<number>\d{1,3}))*\]")]
    private static partial Regex Tie();

    // A stop, closing quotes, then ties that still belong to the sentence, then a gap.
    [GeneratedRegex(@"(?<stop>[.!?]+)[""'”’)]*(?:[ \t]*\[\d{1,3}(?:\s*,\s*\d{1,3})*\])*(?=\s)")]
    private static partial Regex SentenceEnd();
}
