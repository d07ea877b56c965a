using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// Decides whether words are said of the applicant or of a patient, a disease or a process: clinical prose is full of "failed",
/// "weak", "improved" and "poor" that say nothing of anybody's ability.
/// </summary>
internal sealed class SubjectTest(Lexicon lexicon)
{
    private readonly SentenceRoles _roles = new(lexicon);
    private readonly int _applicant = lexicon.ClassAtom("applicant");
    private readonly int _skill = lexicon.ClassAtom("own-skill");
    private readonly int _condition = lexicon.ClassAtom("condition");
    private readonly int _process = lexicon.ClassAtom("process");
    private readonly int _patient = lexicon.ClassAtom("patient");
    private readonly int _relative = lexicon.ClassAtom("relative");
    private readonly int _clinicalContext = lexicon.ClassAtom("clinical-context");
    private readonly int _writer = lexicon.ClassAtom("writer");
    private readonly int _pronoun = lexicon.ClassAtom("pronoun");
    private readonly int _name = lexicon.ClassAtom("name");
    private readonly int _preposition = lexicon.ClassAtom("preposition");
    private readonly int _procedureSkill = lexicon.ClassAtom("procedure-skill");

    public bool Passes(LexiconPhrase phrase, in SentenceView sentence, int first, int end, in SentenceView previous)
    {
        var demand = phrase.Subject;
        if (!MentionsPerson(sentence) && (MentionsClinic(sentence) || _roles.HoldsThingOfSkill(sentence)))
        {
            return false;
        }

        if (phrase.Rule.Category == LetterCategories.Negativity && IsColleagues(sentence, first, end))
        {
            return false;
        }

        var right = _roles.Object(sentence, end);
        if (demand == SubjectDemand.Any)
        {
            return HasApplicantCue(sentence) || HasPersonUntil(sentence, end) || !IsOfClinic(_roles.Subject(sentence, first, end).Role, right);
        }

        if (demand == SubjectDemand.Learner)
        {
            return IsOfLearner(sentence, first, previous);
        }

        if ((right == SentenceRole.Thing && !IsJudged(phrase.Rule, sentence, first, end)) || _roles.HoldsCondition(sentence, first, end) || _roles.IsSkillBetweenThings(sentence, end))
        {
            return false;
        }

        var (left, at) = _roles.Subject(sentence, first, end);
        return left switch
        {
            SentenceRole.Patient or SentenceRole.Thing => false,
            SentenceRole.Applicant or SentenceRole.Skill => true,
            SentenceRole.Name => !IsTitledPatient(sentence, at) || HasApplicantCue(sentence),
            SentenceRole.Pronoun => HasApplicantCue(sentence) || !IsClinical(sentence, at, previous, kinCounts: phrase.Rule.Category != LetterCategories.PersonalLife),
            _ => demand == SubjectDemand.Open
                ? right == SentenceRole.Pronoun || !MentionsClinic(sentence) || HasApplicantCue(sentence)
                : right is SentenceRole.Skill or SentenceRole.Applicant or SentenceRole.Pronoun || OpensForPerson(sentence, first, end),
        };
    }

    /// <summary>"When a colleague repeatedly missed shifts, she …": the fault is somebody else's.</summary>
    private bool IsColleagues(in SentenceView sentence, int first, int end)
    {
        var (role, at) = _roles.Subject(sentence, first, end);
        return role == SentenceRole.Applicant && at > 0 && sentence[at].Word is "colleague" or "classmate" or "student" or "students" or "residents" or "interns" or "resident" or "intern"
            && sentence[at - 1].Word is "a" or "an" or "another" or "other" or "struggling" or "co" or "fellow" or "two" or "three";
    }

    /// <summary>
    /// Praise and blame of a person may name a thing behind them: "abrupt with the nurses on labor and delivery". A thing that stands right
    /// behind an adjective has it for itself ("adequate airway"), and what got better or was missed may be a thing.
    /// </summary>
    private bool IsJudged(LexiconRule rule, in SentenceView sentence, int first, int end)
    {
        var ofPerson = _roles.Subject(sentence, first, end).Role is SentenceRole.Pronoun or SentenceRole.Name or SentenceRole.Applicant;
        return ofPerson && (rule.Category == LetterCategories.ConditionalSuperlative
            || ((rule.Category is LetterCategories.FaintPraise or LetterCategories.Hedge || rule.Id == "negativity.trait")
                && end < sentence.Count && (sentence.Has(end, _preposition) || sentence.CommaBefore(end))));
    }

    /// <summary>
    /// The first of whom anything is said is a person who learns, not a patient, a disease or a process; in a sentence of the clinic
    /// something must be named that only those have who work there.
    /// </summary>
    private bool IsOfLearner(in SentenceView sentence, int first, in SentenceView previous)
    {
        var at = _roles.FirstSubject(sentence);
        var role = at < 0 ? SentenceRole.None : _roles.Of(sentence, at);
        var cue = HasApplicantCue(sentence) || sentence.HasAny(_procedureSkill) || lexicon.HasClassPhrase("procedure-skill", sentence);
        return role switch
        {
            SentenceRole.Applicant or SentenceRole.Skill => MentionsPerson(sentence),
            SentenceRole.Name => cue || !IsTitledPatient(sentence, at),
            SentenceRole.Pronoun => cue || !IsClinical(sentence, pronounAt: 0, previous, kinCounts: true),
            SentenceRole.None => sentence.HasAny(_writer) && cue,
            _ => sentence.Has(0, _writer) && first > 0 && cue,
        };
    }

    /// <summary>The sentence names a trainee or something only a trainee has; "unable to work" is said of patients as well.</summary>
    private bool HasApplicantCue(in SentenceView sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Has(i, _applicant) || (sentence.Has(i, _skill) && !(i > 0 && sentence[i].Word == "work" && sentence[i - 1].Word == "to")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody who could be the applicant, or the writer who judges them: without one a sentence of the clinic judges nobody.</summary>
    private bool MentionsPerson(in SentenceView sentence) => sentence.HasAny(_applicant) || HasPersonUntil(sentence, sentence.Count);

    private bool HasPersonUntil(in SentenceView sentence, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (sentence.Has(i, _pronoun) || sentence.Has(i, _name) || sentence.Has(i, _writer) || sentence[i].Word is "you" or "your")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"After a bumpy start on nights, she …": words in front of the sentence are said of the first person after the comma.</summary>
    private bool OpensForPerson(in SentenceView sentence, int first, int end)
    {
        var past = false;
        for (var i = end; first <= 2 && i < sentence.Count; i++)
        {
            past |= sentence.CommaBefore(i);
            var role = _roles.Of(sentence, i);
            if (past && role is not (SentenceRole.None or SentenceRole.Skill))
            {
                return role is SentenceRole.Pronoun or SentenceRole.Name or SentenceRole.Applicant && !MentionsClinic(sentence);
            }
        }

        return false;
    }

    /// <summary>Said of a patient or a thing, or of nobody and to a patient: "a pleasure for the family".</summary>
    private static bool IsOfClinic(SentenceRole left, SentenceRole right) => left is SentenceRole.Patient or SentenceRole.Thing
        || (left == SentenceRole.None && right is SentenceRole.Patient or SentenceRole.Thing);

    private bool MentionsClinic(in SentenceView sentence) =>
        sentence.HasAny(_condition) || sentence.HasAny(_patient) || sentence.HasAny(_process) || sentence.HasAny(_clinicalContext)
        || lexicon.HasClassPhrase("clinical-context", sentence);

    private bool IsTitledPatient(in SentenceView sentence, int at) => at > 0
        && NameMarker.Titles.Contains(sentence[at - 1].Word) && (sentence.HasAny(_condition) || sentence.HasAny(_clinicalContext));

    /// <summary>A bare pronoun stands for a patient when a patient came before it, here or as the subject of the last sentence.</summary>
    private bool IsClinical(in SentenceView sentence, int pronounAt, in SentenceView previous, bool kinCounts)
    {
        if (lexicon.HasClassPhrase("clinical-context", sentence))
        {
            return true;
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Has(i, _condition) || sentence.Has(i, _clinicalContext) || (kinCounts && sentence.Has(i, _relative))
                || (i < pronounAt && (sentence.Has(i, _patient) || sentence.Has(i, _relative))))
            {
                return true;
            }
        }

        for (var i = 0; i < previous.Count; i++)
        {
            var role = _roles.Of(previous, i);
            if (role is SentenceRole.Patient or SentenceRole.Thing)
            {
                return true;
            }

            if (role != SentenceRole.None || previous.Has(i, _writer))
            {
                return false;
            }
        }

        return false;
    }
}
