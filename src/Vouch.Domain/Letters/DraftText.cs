using System.Globalization;
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
        var kept = lines.Where(line => !IsNote(line)).ToList();
        var paragraphs = Gap().Split(string.Join('\n', kept));

        // A line that held nothing but ties goes with them; left empty, it would break the paragraph.
        var clean = string.Join('\n', kept.Where(line => line.Trim().Length == 0 || WithoutTies(line).Length > 0).Select(WithoutTies));
        return new DraftText(
            [.. paragraphs.SelectMany(SentencesOf)],
            string.Join("\n\n", Gap().Split(clean).Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0)),
            lines.Length - kept.Count);
    }

    /// <summary>The text with a passage put in as a paragraph of its own.</summary>
    /// <param name="at">After the paragraph this place lies in, counted with one unit for a line's end; null, and what lies outside, for the end.</param>
    public static string Insert(string text, string passage, int? at = null)
    {
        text = text.ReplaceLineEndings("\n");
        var end = at is { } place && place >= 0 && place < text.Length && Gap().Match(text, place) is { Success: true } gap ? gap.Index : text.Length;
        return string.Join("\n\n", new[] { text[..end].TrimEnd(), passage, text[end..].TrimStart('\n') }.Where(part => part.Length > 0));
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

    // A stop, closing quotes, then ties that still belong to the sentence, all of them, then a gap or the end.
    [GeneratedRegex(@"(?<stop>[.!?]+)[""'”’)]*(?>(?:\s*\[\d{1,3}(?:\s*,\s*\d{1,3})*\])*)(?=\s|$)")]
    private static partial Regex SentenceEnd();
}
