using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>Runs the phrases of the lexicon over a letter, sentence by sentence.</summary>
internal static class PhraseScan
{
    /// <summary>How many words before a phrase a negation still reaches it.</summary>
    private const int NegationReach = 4;

    /// <summary>Words of praise tied to a night, a number or a consequence fit one person only, so they are no filler.</summary>
    private const string Outcome = "outcome";

    /// <summary>"Far above average", "anything but adequate": the faint word is there to be exceeded.</summary>
    private const string Exceeds = "exceeds";

    private const string Mended = "mended";

    /// <summary>A finding and the sentence it stands in, so that precedence can be settled inside it.</summary>
    public readonly record struct Hit(int Sentence, LetterFinding Finding);

    public static List<Hit> Run(LetterText letter, Lexicon lexicon)
    {
        var hits = new List<Hit>();
        var subjects = new SubjectTest(lexicon);
        var specific = lexicon.ClassAtom("specific");
        var previous = default(SentenceView);
        for (var s = 0; s < letter.Sentences.Length; s++)
        {
            var tokens = letter.WordsOf(letter.Sentences[s]);
            var view = lexicon.View(tokens);
            bool? hasOutcome = null;
            bool? exceeds = null;
            var asks = letter.Source.AsSpan(tokens[^1].End).TrimStart("\"”’'") is ['?', ..];
            foreach (var phrase in lexicon.Candidates(view.Atoms))
            {
                var answered = phrase.Rule.Category switch
                {
                    LetterCategories.GenericFiller => hasOutcome ??= lexicon.Trait(Outcome, view) is not null,
                    LetterCategories.FaintPraise => exceeds ??= lexicon.Trait(Exceeds, view) is not null,
                    LetterCategories.Negativity or LetterCategories.MinimalAssurance => asks,
                    _ => false,
                };
                if (answered)
                {
                    continue;
                }

                Try(letter, s, phrase, view, previous, subjects, specific, lexicon, hits);
            }

            previous = view;
        }

        return hits;
    }

    private static void Try(
        LetterText letter, int s, LexiconPhrase phrase, in SentenceView view, in SentenceView previous, SubjectTest subjects,
        int specific, Lexicon lexicon, List<Hit> hits)
    {
        if (phrase.Program.Find(view) is not { } match || (phrase.Unless?.Find(view) is not null)
            || (phrase.Rule.SkipsSpecific && view.HasAny(specific)))
        {
            return;
        }

        while (true)
        {
            var negated = phrase.Rule.SkipsNegated && IsNegated(view, match.First);
            if (!negated && subjects.Passes(phrase, view, match.First, match.End, previous))
            {
                var said = phrase.Rule.Category switch
                {
                    LetterCategories.Negativity => !IsMended(view, match.First, match.End, lexicon),
                    LetterCategories.ShowedImprovement => !IsYetToCome(view, match.First) && !IsOfPupils(view, match.First, lexicon),
                    _ => true,
                };
                if (said)
                {
                    hits.Add(new Hit(s, FindingAt(letter, view, phrase.Rule, match.First, match.End)));
                    return;
                }
            }

            if (phrase.Program.Find(view, match.First + 1) is not { } next)
            {
                return;
            }

            match = next;
        }
    }

    /// <summary>"Will find his footing", "once she finds her voice": hoped for, not seen.</summary>
    private static bool IsYetToCome(in SentenceView view, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - NegationReach) && !view.CommaBefore(i + 1); i--)
        {
            if (view[i].Word is "will" or "may" or "might" or "once" or "if" or "until" or "should")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"She taught the students to read films, and their scores went up": others got better.</summary>
    private static bool IsOfPupils(in SentenceView view, int first, Lexicon lexicon)
    {
        var taught = false;
        for (var i = 0; i < first; i++)
        {
            taught |= view[i].Word is "taught" or "teaches" or "tutored" or "coached" or "trained" or "mentored" or "tutors";
            if (taught && view[i].Word.EndsWith('s') && (view.Has(i, lexicon.ClassAtom("applicant")) || view[i].Word is "classmates" or "medics" or "nurses" or "paramedics"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nobody stands before the fault, and behind it somebody mends it: "poor handoffs were common until Dr. Ito rewrote the form".</summary>
    private static bool IsMended(in SentenceView view, int first, int end, Lexicon lexicon)
    {
        if (lexicon.Trait(Mended, view) is not { } mended || mended < end - 1)
        {
            return false;
        }

        for (var i = 0; i < first; i++)
        {
            if (view.Has(i, lexicon.ClassAtom("pronoun")) || view.Has(i, lexicon.ClassAtom("name")) || view.Has(i, lexicon.ClassAtom("person-noun")))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNegated(in SentenceView view, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - NegationReach); i--)
        {
            if (view.IsNegation(i))
            {
                return true;
            }

            if (view.BreaksBefore(i + 1))
            {
                return false;
            }
        }

        return false;
    }

    private static LetterFinding FindingAt(LetterText letter, in SentenceView view, LexiconRule rule, int first, int end)
    {
        var start = view[first].Start;
        var stop = view[end - 1].End;
        return new LetterFinding(rule.Id, rule.Category, start, stop, letter.Source[start..stop], rule.Why, rule.Source);
    }
}
