using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>Whom or what a word stands for, as far as a judgment near it could be about that.</summary>
internal enum SentenceRole
{
    None,
    Applicant,
    Pronoun,
    Name,
    Skill,
    Patient,
    Thing,
}

/// <summary>Finds the subject to the left of a phrase and the object to its right, by word classes and prepositions alone.</summary>
internal sealed class SentenceRoles(Lexicon lexicon)
{
    /// <summary>How far to the right of a phrase its object may stand.</summary>
    private const int ObjectReach = 7;

    private readonly int _pronoun = lexicon.ClassAtom("pronoun");
    private readonly int _possessive = lexicon.ClassAtom("possessive");
    private readonly int _kin = lexicon.ClassAtom("kin");
    private readonly int _name = lexicon.ClassAtom("name");
    private readonly int _applicant = lexicon.ClassAtom("applicant");
    private readonly int _skill = lexicon.ClassAtom("own-skill");
    private readonly int _condition = lexicon.ClassAtom("condition");
    private readonly int _process = lexicon.ClassAtom("process");
    private readonly int _patient = lexicon.ClassAtom("patient");
    private readonly int _relative = lexicon.ClassAtom("relative");
    private readonly int _linking = lexicon.ClassAtom("linking");
    private readonly int _joining = lexicon.ClassAtom("joining");
    private readonly int _preposition = lexicon.ClassAtom("preposition");
    private readonly int _determiner = lexicon.ClassAtom("determiner");

    public SentenceRole Of(in SentenceView sentence, int i)
    {
        if (sentence.Has(i, _skill))
        {
            return IsOurs(sentence, i) ? SentenceRole.Thing : SentenceRole.Skill;
        }

        if (sentence.Has(i, _condition) || sentence.Has(i, _process))
        {
            return SentenceRole.Thing;
        }

        if (sentence.Has(i, _patient) || sentence.Has(i, _relative))
        {
            return SentenceRole.Patient;
        }

        if (sentence.Has(i, _applicant))
        {
            return SentenceRole.Applicant;
        }

        if (sentence.Has(i, _pronoun))
        {
            return SentenceRole.Pronoun;
        }

        return sentence.Has(i, _name) ? SentenceRole.Name : SentenceRole.None;
    }

    /// <summary>"Our handoffs", "communication between the units": what a place does, not what a person can.</summary>
    private static bool IsOurs(in SentenceView sentence, int i) =>
        (i > 0 && sentence[i - 1].Word == "our") || (i + 1 < sentence.Count && sentence[i + 1].Word is "between" or "among");

    /// <summary>
    /// The word the phrase is said of: one inside the phrase, or the nearest to its left that no preposition governs ("took it to
    /// heart and improved" is not said of a heart). A possessive belongs to the noun after it.
    /// </summary>
    public (SentenceRole Role, int At) Subject(in SentenceView sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Owned(sentence, i, end) is { } owned)
            {
                return (owned, i);
            }

            if (Of(sentence, i) is (SentenceRole.Pronoun or SentenceRole.Name or SentenceRole.Skill or SentenceRole.Applicant) and var inside)
            {
                return (inside, i);
            }
        }

        var governed = (SentenceRole.None, -1);
        for (var i = first - 1; i >= 0; i--)
        {
            var role = Of(sentence, i);
            if (role == SentenceRole.None)
            {
                continue;
            }

            if (sentence[i].Is(TokenMarks.Possessive) && role == SentenceRole.Patient && i + 1 < first)
            {
                return (role, i);
            }

            if (!IsGoverned(sentence, i))
            {
                return (role, i);
            }

            governed = governed.Item1 == SentenceRole.None ? (role, i) : governed;
        }

        return governed;
    }

    /// <summary>
    /// The first word of which something is said: the first that no preposition governs, a possessive counting for what it owns only when
    /// that is a patient or a process. -1 when there is none.
    /// </summary>
    public int FirstSubject(in SentenceView sentence)
    {
        var governed = -1;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Of(sentence, i) == SentenceRole.None)
            {
                continue;
            }

            if (!IsGoverned(sentence, i))
            {
                return sentence.Has(i, _possessive) && i + 1 < sentence.Count && Of(sentence, i + 1) is SentenceRole.Patient or SentenceRole.Thing ? i + 1 : i;
            }

            governed = governed < 0 ? i : governed;
        }

        return governed;
    }

    /// <summary>The last noun of the first known group to the right: in "improvement in patient presentations" the presentations.</summary>
    public SentenceRole Object(in SentenceView sentence, int end)
    {
        var head = SentenceRole.None;
        var pronoun = SentenceRole.None;
        for (var i = end; i < Math.Min(end + ObjectReach, sentence.Count); i++)
        {
            if (sentence[i].Break != Break.None && i > end)
            {
                break;
            }

            var role = Of(sentence, i);
            if (head != SentenceRole.None && (role is SentenceRole.None or SentenceRole.Pronoun))
            {
                break;
            }

            if (role is SentenceRole.Skill or SentenceRole.Thing or SentenceRole.Patient or SentenceRole.Applicant)
            {
                head = role;
            }
            else if (role is SentenceRole.Pronoun)
            {
                pronoun = role;
            }
            else if (!sentence.Has(i, _linking) && BeginsAnew(sentence, i, end, pronoun))
            {
                break;
            }
        }

        return head == SentenceRole.None ? pronoun : head;
    }

    /// <summary>"Communication between the units", "documentation of allergies": the quality of a thing, when nobody owns it.</summary>
    public bool HoldsThingOfSkill(in SentenceView sentence)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (sentence.Has(i, _skill) && sentence[i + 1].Word is "of" or "between" or "among" or "across")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrase ends with a skill that lies between things ("sloppy handoffs between the floors").</summary>
    public bool IsSkillBetweenThings(in SentenceView sentence, int end) => end < sentence.Count
        && sentence.Has(end - 1, _skill) && sentence[end].Word is "between" or "among" or "across";

    public bool HoldsCondition(in SentenceView sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.Has(i, _condition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"His model", "her patient": said of what is owned, when that is neither the owner's skill nor the owner.</summary>
    private SentenceRole? Owned(in SentenceView sentence, int i, int end)
    {
        if (!sentence.Has(i, _possessive) || i + 1 >= end)
        {
            return null;
        }

        var next = Of(sentence, i + 1);
        var after = i + 2 < end ? Of(sentence, i + 2) : SentenceRole.None;
        var owned = next == SentenceRole.Thing || (next == SentenceRole.Patient && !sentence.Has(i + 1, _kin));
        return owned && after is not (SentenceRole.Skill or SentenceRole.Applicant) ? next : null;
    }

    /// <summary>A preposition stands before it, with at most a determiner and one more word between.</summary>
    private bool IsGoverned(in SentenceView sentence, int i)
    {
        if (i > 0 && sentence.Has(i - 1, _preposition))
        {
            return true;
        }

        return i > 1 && sentence[i].Break == Break.None && sentence.Has(i - 2, _preposition) && sentence.Has(i - 1, _determiner);
    }

    /// <summary>A verb or a new clause: what follows is not the object of the phrase.</summary>
    private bool BeginsAnew(in SentenceView sentence, int i, int end, SentenceRole pronoun) =>
        i > end + (pronoun == SentenceRole.None ? 2 : 3) || sentence.Has(i, _joining) || IsGerund(sentence[i].Word);

    private static bool IsGerund(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal);
}
