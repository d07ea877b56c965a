using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// Decides whether words are said of the applicant or of a patient, a disease or a process: clinical prose is full of "failed",
/// "weak", "improved" and "poor" that say nothing of anybody's ability.
/// </summary>
internal sealed class SubjectTest(Lexicon lexicon)
{
    /// <summary>How far to the right of a phrase its object may stand.</summary>
    private const int ObjectReach = 7;

    private readonly int _pronoun = lexicon.ClassAtom("pronoun");
    private readonly int _name = lexicon.ClassAtom("name");
    private readonly int _applicant = lexicon.ClassAtom("applicant");
    private readonly int _skill = lexicon.ClassAtom("own-skill");
    private readonly int _condition = lexicon.ClassAtom("condition");
    private readonly int _process = lexicon.ClassAtom("process");
    private readonly int _patient = lexicon.ClassAtom("patient");
    private readonly int _relative = lexicon.ClassAtom("relative");
    private readonly int _linking = lexicon.ClassAtom("linking");
    private readonly int _joining = lexicon.ClassAtom("joining");
    private readonly int _clinicalContext = lexicon.ClassAtom("clinical-context");
    private readonly int _writer = lexicon.ClassAtom("writer");

    private enum Role
    {
        None,
        Applicant,
        Pronoun,
        Name,
        Skill,
        Patient,
        Thing,
    }

    public bool Passes(SubjectDemand demand, in SentenceView sentence, int first, int end, in SentenceView previous)
    {
        if (demand == SubjectDemand.Any)
        {
            return true;
        }

        var right = RightHead(sentence, end);
        if (right == Role.Thing || HoldsThing(sentence, first, end))
        {
            return false;
        }

        var (left, at) = LeftSubject(sentence, first, end);
        return left switch
        {
            Role.Patient or Role.Thing => false,
            Role.Applicant or Role.Skill => true,
            Role.Name => !IsTitledPatient(sentence, at) || HasApplicantCue(sentence),
            Role.Pronoun => HasApplicantCue(sentence) || !IsClinical(sentence, at, previous),
            _ => demand == SubjectDemand.Open
                ? right == Role.Pronoun || !MentionsClinic(sentence) || HasApplicantCue(sentence)
                : right is Role.Skill or Role.Applicant or Role.Pronoun,
        };
    }

    private Role RoleOf(in SentenceView sentence, int i)
    {
        if (sentence.Has(i, _skill))
        {
            return Role.Skill;
        }

        if (sentence.Has(i, _condition) || sentence.Has(i, _process))
        {
            return Role.Thing;
        }

        if (sentence.Has(i, _patient) || sentence.Has(i, _relative))
        {
            return Role.Patient;
        }

        if (sentence.Has(i, _applicant))
        {
            return Role.Applicant;
        }

        if (sentence.Has(i, _pronoun))
        {
            return Role.Pronoun;
        }

        return sentence.Has(i, _name) ? Role.Name : Role.None;
    }

    /// <summary>The nearest word with a role inside the phrase or to its left; a possessive belongs to the noun after it.</summary>
    private (Role Role, int At) LeftSubject(in SentenceView sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (RoleOf(sentence, i) is (Role.Pronoun or Role.Name or Role.Skill or Role.Applicant) and var inside)
            {
                return (inside, i);
            }
        }

        for (var i = first - 1; i >= 0; i--)
        {
            if (sentence[i].Is(TokenMarks.Possessive) && i + 1 < first && RoleOf(sentence, i) is Role.Patient)
            {
                return (Role.Patient, i);
            }

            if (RoleOf(sentence, i) is not Role.None and var role)
            {
                return (role, i);
            }
        }

        return (Role.None, -1);
    }

    private bool HoldsThing(in SentenceView sentence, int first, int end)
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

    /// <summary>The last noun of the first known group to the right: in "improvement in patient presentations" the presentations.</summary>
    private Role RightHead(in SentenceView sentence, int end)
    {
        var head = Role.None;
        var pronoun = Role.None;
        for (var i = end; i < Math.Min(end + ObjectReach, sentence.Count); i++)
        {
            if (sentence[i].Break != Break.None && i > end)
            {
                break;
            }

            var role = RoleOf(sentence, i);
            if (head != Role.None && (role is Role.None or Role.Pronoun))
            {
                break;
            }

            if (role is Role.Skill or Role.Thing or Role.Patient or Role.Applicant)
            {
                head = role;
            }
            else if (role is Role.Pronoun)
            {
                pronoun = role;
            }
            else if (!sentence.Has(i, _linking) && (i > end + (pronoun == Role.None ? 2 : 3) || sentence.Has(i, _joining) || IsGerund(sentence[i].Word)))
            {
                // A verb or a new clause begins: what follows is not the object of the phrase.
                break;
            }
        }

        return head == Role.None ? pronoun : head;
    }

    private static bool IsGerund(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal);

    private bool HasApplicantCue(in SentenceView sentence) => sentence.HasAny(_applicant) || sentence.HasAny(_skill);

    private bool MentionsClinic(in SentenceView sentence) =>
        sentence.HasAny(_condition) || sentence.HasAny(_patient) || sentence.HasAny(_process) || sentence.HasAny(_clinicalContext);

    private bool IsTitledPatient(in SentenceView sentence, int at) => at > 0
        && NameMarker.Titles.Contains(sentence[at - 1].Word) && (sentence.HasAny(_condition) || sentence.HasAny(_clinicalContext));

    /// <summary>A bare pronoun stands for a patient when a patient came before it, here or as the subject of the last sentence.</summary>
    private bool IsClinical(in SentenceView sentence, int pronounAt, in SentenceView previous)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Has(i, _condition) || sentence.Has(i, _clinicalContext) || (i < pronounAt && (sentence.Has(i, _patient) || sentence.Has(i, _relative))))
            {
                return true;
            }
        }

        for (var i = 0; i < previous.Count; i++)
        {
            var role = RoleOf(previous, i);
            if (role is Role.Patient or Role.Thing)
            {
                return true;
            }

            if (role != Role.None || previous.Has(i, _writer))
            {
                return false;
            }
        }

        return false;
    }
}
