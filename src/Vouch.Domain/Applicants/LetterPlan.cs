using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;

namespace Vouch.Domain.Applicants;

/// <summary>
/// Which letters go to which program, and what a missing one takes away. Where the applicant has not decided, a program gets the
/// letters that count most there: its own specialty first, ready ones before promised ones, as many as it wants and the service takes.
/// </summary>
public sealed class LetterPlan
{
    /// <summary>Assumed: no published table measures it.</summary>
    public const double ShiftPerMissing = -0.15;

    /// <summary>A letter for another specialty counts half; assumed.</summary>
    public const double WorthElsewhere = 0.5;

    public const string Basis = "assumed; 86 % of program directors cite letters in the specialty (2018 survey)";

    /// <summary>What programs commonly ask for; stands in where a program's wish is not known.</summary>
    public const int CommonlyWanted = 3;

    private readonly IReadOnlyList<OwnLetter> _letters;
    private readonly Dictionary<string, HashSet<string>> _decided;
    private readonly int? _total;

    private LetterPlan(IReadOnlyList<OwnLetter> letters, Dictionary<string, HashSet<string>> decided, int? total, int most) =>
        (_letters, _decided, _total, MostPerProgram) = (letters, decided, total, most);

    /// <summary>Letters a service takes for one program.</summary>
    public int MostPerProgram { get; }

    public IReadOnlyList<OwnLetter> Letters => _letters;

    /// <summary>The applicant has said nothing about letters: they move nothing.</summary>
    public bool IsUnknown => _total is null && _letters.Count == 0;

    /// <summary>Whether the letter will be there as far as anybody knows.</summary>
    public static bool IsCounted(OwnLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.Standing != LetterStanding.Asked;
    }

    public static LetterPlan Of(ApplicantDraft draft, SeasonPack pack)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new(
            draft.OwnLetters,
            draft.LettersByProgram.GroupBy(row => row.Program, StringComparer.Ordinal).ToDictionary(
                group => group.Key, group => group.SelectMany(row => row.Letters).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal),
            draft.Letters,
            MostIn(pack));
    }

    /// <summary>Letters ERAS takes for one program; a pack that does not say leaves it open.</summary>
    public static int MostIn(SeasonPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.FindLimit("ERAS", "letters-per-program")?.Value ?? int.MaxValue;
    }

    /// <summary>How many letters a program wants; what is not known is taken as is common.</summary>
    public static int WantedBy(ResidencyProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.Facts.LettersWanted?.Value ?? CommonlyWanted;
    }

    /// <summary>The letters that go to a program, those that count most there first. O(letters log letters).</summary>
    public IReadOnlyList<OwnLetter> For(ResidencyProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var may = _letters.Where(IsCounted);
        var isDecided = _decided.TryGetValue(program.Key, out var names);
        return
        [
            .. (isDecided ? may.Where(letter => names!.Contains(letter.Name)) : may)
                .OrderByDescending(letter => letter.WorthFor(program.Specialty)).ThenBy(letter => letter.Standing)
                .ThenBy(letter => letter.Name, StringComparer.Ordinal)
                .Take(isDecided ? MostPerProgram : Math.Min(MostPerProgram, WantedBy(program))),
        ];
    }

    /// <summary>What the letters a program wants and does not get take from the applicant's score there; 0 or less, in standard deviations.</summary>
    public double ShiftAt(ResidencyProgram program)
    {
        if (IsUnknown)
        {
            return 0;
        }

        var worths = For(program).Select(letter => letter.WorthFor(program.Specialty));
        if (!_decided.ContainsKey(program.Key))
        {
            var unnamed = Math.Max(0, (_total ?? 0) - _letters.Count(IsCounted));
            worths = worths.Concat(Enumerable.Repeat(1.0, unnamed));
        }

        var places = Math.Min(WantedBy(program), MostPerProgram);
        return ShiftPerMissing * Math.Max(0, places - worths.OrderDescending().Take(places).Sum());
    }

    /// <summary>The plan if this letter never came; for one that is not counted, if it did.</summary>
    public LetterPlan Turning(OwnLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return IsCounted(letter)
            ? new([.. _letters.Where(one => one != letter)], _decided, _total - 1, MostPerProgram)
            : new([.. _letters.Select(one => one == letter ? one with { Standing = LetterStanding.Promised } : one)], _decided, _total + 1, MostPerProgram);
    }
}
