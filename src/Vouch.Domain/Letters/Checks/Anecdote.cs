using Vouch.Domain.Letters.Checks.Lexicons;

namespace Vouch.Domain.Letters.Checks;

/// <summary>A sentence tells an occasion when something was done, and a time, a patient or a number places it.</summary>
internal static class Anecdote
{
    public static bool IsTold(in SentenceView sentence, Lexicon lexicon)
    {
        var acted = sentence.HasAny(lexicon.ClassAtom("action"));
        var placed = sentence.HasAny(lexicon.ClassAtom("occasion"));
        var concrete = sentence.HasAny(lexicon.ClassAtom("condition")) || sentence.HasAny(lexicon.ClassAtom("patient"))
            || sentence.HasAny(lexicon.ClassAtom("clinical-context")) || sentence.HasAny(lexicon.ClassAtom("digits"));
        return acted && (placed || concrete);
    }
}
