namespace Vouch.Domain.Mentorships;

/// <summary>
/// Questions that take up the last meeting in its own words. Sentences that hold a plan, a worry or a question come first, because
/// those are the ones a person wonders about later.
/// </summary>
internal static class FollowUpQuestions
{
    private const int Wanted = 3;

    private static readonly string[] Worries =
        ["worr", "afraid", "hard", "difficult", "struggl", "stuck", "tired", "overwhelm", "unsure", "nervous", "behind", "stress", "doubt"];

    private static readonly string[] Plans =
        ["will ", "plan", "going to", "agreed", "decide", "next", "try ", "wants to", "ask ", "start", "apply", "send", "write", "read ", "call", "by "];

    private static readonly string[] Lessons =
        ["learn", "noticed", "realiz", "saw ", "observ", "understood", "surpris", "felt"];

    public static IEnumerable<DraftedPoint> About(AgendaSources.LastMeeting last)
    {
        var day = AgendaDraft.Day(last.On);
        var because = $"From your notes of {day}";
        var questions = Sentences(last.Notes)
            .Select((sentence, order) => (sentence, order, weight: Weight(sentence)))
            .OrderByDescending(s => s.weight)
            .ThenBy(s => s.order)
            .Take(Wanted)
            .OrderBy(s => s.order)
            .Select((s, n) => new DraftedPoint(AgendaKind.Reflection, Ask(s.sentence, day, n), because))
            .ToList();

        questions.AddRange(last.Points
            .Take(Wanted - questions.Count)
            .Select(point => new DraftedPoint(
                AgendaKind.Reflection, $"On {day} we spoke about “{Quote.Of(point).TrimEnd('.', '!')}”{(point.TrimEnd().EndsWith('?') ? "" : ".")} What has changed since?", $"On the agenda of {day}")));

        string[] open =
        [
            $"What of our talk on {day} did you try, and how did it go?",
            $"What have you thought about differently since {day}?",
            $"What did we leave open on {day} that still matters?",
        ];
        questions.AddRange(open
            .Take(Wanted - questions.Count)
            .Select(text => new DraftedPoint(AgendaKind.Reflection, text, $"You met on {day}")));
        return questions;
    }

    private static string Ask(string sentence, string day, int number)
    {
        var quoted = Quote.Of(sentence);
        return quoted.EndsWith('?') ? $"On {day} we asked: “{quoted}” Is there an answer yet?"
            : Has(sentence, Worries) ? $"On {day} we noted: “{quoted}” How is that now, and what has helped?"
            : Has(sentence, Plans) ? number % 2 == 0
                ? $"On {day} we noted: “{quoted}” What came of it?"
                : $"“{quoted}” That was the plan on {day}. What would you do the same way again?"
            : Has(sentence, Lessons) ? $"On {day} we noted: “{quoted}” What has it changed in how you work?"
            : $"On {day} we noted: “{quoted}” Where does that stand today?";
    }

    private static int Weight(string sentence) =>
        (sentence.EndsWith('?') ? 3 : 0) + (Has(sentence, Worries) ? 3 : 0) + (Has(sentence, Plans) ? 2 : 0) + (Has(sentence, Lessons) ? 1 : 0);

    private static bool Has(string sentence, string[] signs) =>
        Array.Exists(signs, sign => sentence.Contains(sign, StringComparison.OrdinalIgnoreCase));

    /// <summary>Lines and sentences with something in them; marks of lists are left out.</summary>
    private static IEnumerable<string> Sentences(string notes)
    {
        foreach (var line in notes.Split('\n'))
        {
            var rest = line.Trim().TrimStart('-', '*', '•', '#', ' ');
            while (rest.Length > 0)
            {
                var end = EndOfSentence(rest);
                var sentence = rest[..end].Trim();
                if (sentence.Length >= 12 && sentence.Contains(' ', StringComparison.Ordinal))
                {
                    yield return sentence;
                }

                rest = rest[end..].TrimStart();
            }
        }
    }

    // A stop ends a sentence when a capital or a digit follows and no title such as "Dr." comes before.
    private static int EndOfSentence(string text)
    {
        for (var i = 0; i < text.Length - 2; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && (char.IsUpper(text[i + 2]) || char.IsDigit(text[i + 2]))
                && !EndsWithTitle(text.AsSpan(0, i)))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static bool EndsWithTitle(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is "Dr" or "Mr" or "Ms" or "Mrs" or "Prof" or "St" or "vs" or "e.g" or "i.e" || word.Length == 1;
    }
}
