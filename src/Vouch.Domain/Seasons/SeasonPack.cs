using Vouch.Domain.Applicants;

namespace Vouch.Domain.Seasons;

/// <summary>
/// Everything Smart Pick knows about one application season from published pages. Each figure carries its citation; a figure
/// that was not published is absent, never guessed. The files are described in <c>data/seasons/README.md</c>.
/// </summary>
public sealed class SeasonPack
{
    /// <summary>The ERAS season, named by the year of its Match.</summary>
    public required int Season { get; init; }

    /// <summary>SHA-256 of the files, in hexadecimal: two packs with the same hash are the same pack.</summary>
    public required string Hash { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required IReadOnlyList<Specialty> Specialties { get; init; }

    public required IReadOnlyList<MarketCount> Market { get; init; }

    public required IReadOnlyList<Characteristic> Characteristics { get; init; }

    public required IReadOnlyList<SignalAllotment> Signals { get; init; }

    public required IReadOnlyList<SignalEffect> SignalEffects { get; init; }

    public required IReadOnlyList<Fee> Fees { get; init; }

    public required IReadOnlyList<FeeExample> FeeExamples { get; init; }

    public required IReadOnlyList<Limit> Limits { get; init; }

    public required IReadOnlyList<PublishedFigure> Applications { get; init; }

    public required IReadOnlyList<PublishedFigure> Totals { get; init; }

    public required IReadOnlyList<DirectorFactor> DirectorFactors { get; init; }

    /// <summary>The dates people plan by. No simulated figure rests on them, so they stand outside the hash and may be brought up to date by themselves.</summary>
    public SeasonCalendar Calendar { get; init; } = SeasonCalendar.None;

    public Specialty? FindSpecialty(string slug) => Specialties.FirstOrDefault(specialty => specialty.Slug == slug);

    /// <summary>The specialty of an NRMP track, or null. Tracks reserved for physicians belong to the specialty they train in.</summary>
    public Specialty? FindSpecialty(string nrmpCode, char trackLetter)
    {
        var sameCode = Specialties.Where(specialty => specialty.NrmpCode == nrmpCode).ToList();
        return sameCode.Find(specialty => specialty.TrackLetters.Contains(trackLetter, StringComparison.Ordinal))
            ?? sameCode.Find(specialty => trackLetter is 'R' or 'C' or 'A' && specialty.Kind != SpecialtyKind.Preliminary);
    }

    /// <summary>The newest count of this meaning, or null when none was published.</summary>
    public MarketCount? Newest(string specialty, ApplicantType? type, Measure measure, Scope scope) => Market
        .Where(count => count.Specialty == specialty && count.Type == type && count.Measure == measure && count.Scope == scope)
        .MaxBy(count => count.Year);

    /// <summary>The newest published Step 2 CK distribution, or null.</summary>
    public Characteristic? NewestStep2(string specialty, ApplicantType type, Outcome outcome) => Characteristics
        .Where(row => row.Specialty == specialty
            && row.Type == type
            && row.Outcome == outcome
            && row.Name == Characteristic.Step2)
        .MaxBy(row => row.Year);

    public Limit? FindLimit(string body, string item) =>
        Limits.FirstOrDefault(limit => limit.Body == body && limit.Item == item);

    /// <summary>The pack describes a season before the one that opens in the year of <paramref name="today"/>.</summary>
    /// <remarks>A season is named by its Match in March; applications for the next one open in September.</remarks>
    public bool IsOlderThan(DateOnly today) => Season < (today.Month >= 9 ? today.Year + 1 : today.Year);
}
