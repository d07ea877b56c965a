namespace Vouch.Domain.Letters;

/// <summary>A trainee's signed letters, counted.</summary>
public sealed record LettersOnFile(
    int Total, IReadOnlyDictionary<string, int> BySpecialty, IReadOnlyDictionary<WriterRole, int> ByRole)
{
    public static LettersOnFile Count(IEnumerable<LetterOnFile> letters)
    {
        var all = letters.ToList();
        return new(
            all.Count,
            all.Where(letter => letter.Specialty.Length > 0)
                .CountBy(letter => letter.Specialty, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(StringComparer.OrdinalIgnoreCase),
            all.CountBy(letter => letter.WriterRole).ToDictionary());
    }

    /// <summary>Letters written for this specialty; 0 when there are none.</summary>
    public int For(string specialty) => BySpecialty.GetValueOrDefault(specialty);
}
