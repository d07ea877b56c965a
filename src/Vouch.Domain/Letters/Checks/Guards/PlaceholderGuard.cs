using System.Text.RegularExpressions;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>Traces of a template: brackets to fill, blanks, "he/she", names made of X.</summary>
internal static partial class PlaceholderGuard
{
    public static IEnumerable<GuardFinding> Find(string text)
    {
        foreach (Match match in Marks().Matches(text))
        {
            yield return new GuardFinding(
                LetterGuards.Placeholder, match.Index, match.Index + match.Length, match.Value, "A placeholder was not filled in.");
        }
    }

    [GeneratedRegex("""
        \{[A-Za-z][A-Za-z _-]{1,40}\}
        | \{\{[^{}\n]{0,60}\}\} | \$\{[^{}\n]{1,40}\} | <<[^<>\n]{1,60}>> | «[^«»\n]{1,60}»
        | \[(?!\d+\]|[A-Z][a-z]?\d?[+-]\]|\s*sic\s*\]|\.\.\.\]|…\])[^\[\]\n]{1,80}\]
        | <(?i:insert\b[^<>\n]{0,50}|(?:the\s+)?(?:first|last|full|student|applicant|candidate|resident|program|specialty|hospital|school|writer|your|his|her|their)?[\s_-]*(?:name|pronouns?|date|specialty|program|institution|hospital|school|title|email|phone|applicant|student|candidate|position|rotation))\s*>
        | \((?i:(?:(?:the|first|last|full|student|applicant|candidate|program)[ ])?(?:name|date|specialty|program|institution|number|dates|example|anecdote|pronoun|pronouns))\)
        | _{3,}
        | \b[Xx]{3,}\b | \bX{1,2}(?=\s+(?:months?|years?|weeks?|days?|shifts?|students?|patients?)\b)
        | \b(?:Dr|Mr|Ms|Mrs|Mx)\.?\s+[XYZ]{1,3}\b(?!-)
        | \b(?:TBD|TBA|TKTK|TO[ -]?DO|FIX[ -]?ME|FILL[ ]IN|LOREM[ ]IPSUM|Lorem[ ]ipsum|lorem[ ]ipsum)\b
        | \b(?:INSERT|Insert)[ ](?:NAME|name|DATE|date|HERE|here|SPECIALTY|specialty|PROGRAM|program|EXAMPLE|example|ANECDOTE|anecdote|PRONOUN|pronoun)\w*
        | \b(?:STUDENT|APPLICANT|CANDIDATE|FIRST|LAST|PROGRAM|RESIDENT|TRAINEE)[ _]NAME\b
        | \b(?:he/she|she/he|his/her|her/his|him/her|her/him|himself/herself|herself/himself|He/She|She/He|His/Her|Her/His)\b
        | \([sS]\)he\b | \bs/he\b
        | %[sd]\b | %[A-Z_]{3,}% | \#[A-Z_]{4,}\#
        | \b(?:Name|Date|Title|Institution)[ ]of[ ](?:applicant|student|candidate|program|institution|hospital)[ ]here\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
