using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>A day of the week no recorded day fell on. "On Mondays" is a habit and asks for nothing.</summary>
internal static class WeekdayClaims
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static IEnumerable<(int First, int Last)> Find(LetterText letter, EvidenceBase evidence)
    {
        for (var i = 0; i < letter.Tokens.Length; i++)
        {
            var day = Array.IndexOf(Weekdays, letter.Tokens[i].Word);
            var habit = i > 0 && letter.Tokens[i - 1].Word is "every" or "each" or "most" or "any";
            if (day >= 0 && !habit && !evidence.Words.Contains(Weekdays[day]) && !evidence.Days.Any(d => (int)d.DayOfWeek == day))
            {
                yield return (i, i);
            }
        }
    }
}
