using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>
/// Points to numbers, dates, names, roles and publications in a draft that no record supports. What follows from the records
/// (sums, counts, durations, shares, the same number in words) counts as supported.
/// </summary>
public static class ClaimCheck
{
    /// <param name="evidence">The records of the packet.</param>
    /// <param name="draft">The letter so far.</param>
    /// <param name="knownNames">Names that need no record: the applicant, the writer, the institution.</param>
    public static IReadOnlyList<UnsupportedClaim> Run(IReadOnlyList<ClaimEvidence> evidence, string draft, IReadOnlyList<string>? knownNames = null)
    {
        var letter = LetterText.Read(draft).WithoutAccents();
        var known = new EvidenceBase([.. evidence, .. (knownNames ?? []).Select(n => new ClaimEvidence("", null, n))]);
        var spans = new List<(int First, int Last)>();
        var body = LetterBody.Of(letter);

        var calendar = CalendarMention.In(letter);
        spans.AddRange(calendar.Where(m => !known.Knows(m)).Select(m => (m.First, m.Last)));

        spans.AddRange(MisdatedClaims.Find(letter, calendar.Where(known.Knows), known));

        var surroundings = new Surroundings(letter, known);
        var numbers = new NumberSupport(known, surroundings);
        spans.AddRange(Quantity.In(letter)
            .Where(q => !calendar.Exists(m => q.First <= m.Last && m.First <= q.Last) && !numbers.Holds(q, letter.Tokens))
            .Select(q => (q.First, q.Last)));

        spans.AddRange(WeekdayClaims.Find(letter, known));
        spans.AddRange(NameClaims.Find(letter, known));
        spans.AddRange(WordClaims.Find(letter, known, surroundings));
        return Merge(letter, spans.Where(s => s.First >= body.First && s.Last <= body.Last));
    }

    /// <summary>Two claims with one of these between them stay two: "as a paramedic for five years".</summary>
    private static readonly HashSet<string> Parting = ["for", "in", "on", "at", "with", "as", "to", "from", "by"];

    private static List<UnsupportedClaim> Merge(LetterText letter, IEnumerable<(int First, int Last)> spans)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var span in spans.OrderBy(s => s.First))
        {
            var joins = merged.Count > 0 && span.First <= merged[^1].Last + 2
                && (span.First <= merged[^1].Last || !Enumerable.Range(merged[^1].Last + 1, span.First - merged[^1].Last).Any(i => letter.Tokens[i].Is(TokenMarks.SentenceStart) || Parting.Contains(letter.Tokens[i].Word)));
            if (joins)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, span.Last));
            }
            else
            {
                merged.Add(span);
            }
        }

        return [.. merged.Select(s => new UnsupportedClaim(letter.Tokens[s.First].Start, letter.Tokens[s.Last].End, letter.Slice(s.First, s.Last)))];
    }
}
