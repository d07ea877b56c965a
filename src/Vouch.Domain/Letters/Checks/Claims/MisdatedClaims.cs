using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>A day that some record has, given to a deed that another record dates differently: "wrote the script in 2023".</summary>
internal static class MisdatedClaims
{
    /// <summary>A sentence tells the deed of a record when they share this many words.</summary>
    private const int SharedWords = 2;

    private static readonly HashSet<string> Bounds = ["since", "from", "by", "until", "before", "after", "between", "to", "through", "and", "early", "late", "than"];

    public static IEnumerable<(int First, int Last)> Find(LetterText letter, IEnumerable<CalendarMention> mentions, EvidenceBase evidence)
    {
        var records = evidence.Records.Where(r => r.Day is not null).ToList();
        foreach (var mention in mentions)
        {
            if (letter.Sentences.FirstOrDefault(s => s.First <= mention.First && mention.Last <= s.Last) is not { Count: > 0 } sentence
                || (mention.First > sentence.First && Bounds.Contains(letter.Tokens[mention.First - 1].Word)))
            {
                continue;
            }

            var told = Told(letter, sentence);
            var sharing = records.Select(r => (Record: r, Shared: told.Count(r.Stems.Contains))).Where(r => r.Shared > 0).ToList();
            var deeds = sharing.Where(r => r.Shared >= SharedWords).ToList();
            if (deeds.Count > 0 && !sharing.Exists(r => mention.Agrees(r.Record.Day!.Value) || CalendarMention.In(r.Record.Text).Exists(m => Overlap(m, mention))))
            {
                yield return (mention.First, mention.Last);
            }
        }
    }

    private static HashSet<string> Told(LetterText letter, Sentence sentence) =>
    [
        .. Enumerable.Range(sentence.First, sentence.Count).Select(i => letter.Tokens[i])
            .Where(t => t.Word.Length > 3 && !t.Is(TokenMarks.Number) && !t.Is(TokenMarks.Name)).Select(t => Stem.Of(t.Word)).Where(s => s.Length > 3),
    ];

    private static bool Overlap(CalendarMention known, CalendarMention claimed) => (claimed.Year is null || known.Year is null || claimed.Year == known.Year)
        && (claimed.Months.Count == 0 || known.Months.Count == 0 || claimed.Months.Intersect(known.Months).Any());
}
