namespace Vouch.Domain.Programs;

/// <summary>
/// What an applicant applies to: one specialty at one institution, with its tracks. ERAS counts one application however many
/// of its tracks are chosen; the Match ranks each track by itself.
/// </summary>
public sealed class ResidencyProgram
{
    private ResidencyProgram()
    {
    }

    /// <summary>Institution code and specialty, such as <c>1903-internal-medicine</c>: stable between imports.</summary>
    public string Key { get; private set; } = "";

    public string InstitutionCode { get; private set; } = "";

    public string Institution { get; private set; } = "";

    public string City { get; private set; } = "";

    /// <summary>Two letters.</summary>
    public string State { get; private set; } = "";

    /// <summary>Slug of the season pack's specialty.</summary>
    public string Specialty { get; private set; } = "";

    /// <summary>Made up for the demonstration; every page that shows it says so.</summary>
    public bool IsFictional { get; private set; }

    /// <summary>Named by the newest list imported. A program that vanished is kept, and no longer offered.</summary>
    public bool IsListed { get; private set; } = true;

    public IReadOnlyList<Track> Tracks { get; private set; } = [];

    public ProgramFacts Facts { get; private set; } = ProgramFacts.Unknown;

    public static Result<ResidencyProgram> Create(
        string institution,
        string city,
        string state,
        string specialty,
        IReadOnlyList<Track> tracks,
        ProgramFacts? facts = null,
        bool isFictional = false)
    {
        ArgumentNullException.ThrowIfNull(institution);
        ArgumentNullException.ThrowIfNull(tracks);
        institution = institution.Trim();
        if (institution.Length is 0 or > 200)
        {
            return ProgramProblems.InstitutionLength;
        }

        if (tracks.Count == 0)
        {
            return ProgramProblems.NoTracks(institution);
        }

        var code = tracks[0].Code.Institution;
        return new ResidencyProgram
        {
            Key = KeyOf(code, specialty),
            InstitutionCode = code,
            Institution = institution,
            City = city.Trim(),
            State = state,
            Specialty = specialty,
            IsFictional = isFictional,
            Tracks = [.. tracks.OrderBy(track => track.Code)],
            Facts = facts ?? ProgramFacts.Unknown,
        };
    }

    public static string KeyOf(string institutionCode, string specialty) => $"{institutionCode}-{specialty}";

    /// <summary>The newest Match for which anything is known, or null.</summary>
    public int? NewestYear => Tracks.SelectMany(track => track.Results).Max(result => (int?)result.Year);

    /// <summary>Positions open to every applicant in a Match; 0 when the program took no part.</summary>
    public int PositionsIn(int year) => OpenTracks.Sum(track => track.In(year)?.Quota ?? 0);

    /// <summary>Positions filled by the algorithm in a Match, or null when that is not known for all of them.</summary>
    public int? FilledIn(int year)
    {
        var results = OpenTracks.Select(track => track.In(year)).OfType<TrackResult>().ToList();
        return results.Count > 0 && results.TrueForAll(result => result.Filled is not null)
            ? results.Sum(result => result.Filled)
            : null;
    }

    private IEnumerable<Track> OpenTracks => Tracks.Where(track => !track.IsReservedForPhysicians);

    /// <summary>Takes over what a newer list says and keeps what it is silent about.</summary>
    public void Update(ResidencyProgram newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        if (newer.Key != Key)
        {
            throw new ArgumentException("This is another program.", nameof(newer));
        }

        Institution = newer.Institution;
        City = newer.City;
        State = newer.State;
        IsListed = true;
        Tracks = Merge(Tracks, newer.Tracks);
        Facts = newer.Facts.Over(Facts);
    }

    /// <summary>The newest list does not name it.</summary>
    public void Vanish() => IsListed = false;

    private static List<Track> Merge(IReadOnlyList<Track> older, IReadOnlyList<Track> newer)
    {
        var tracks = older.ToDictionary(track => track.Code);
        foreach (var track in newer)
        {
            var years = tracks.GetValueOrDefault(track.Code)?.Results.ToDictionary(result => result.Year) ?? [];
            foreach (var result in track.Results)
            {
                years[result.Year] = result;
            }

            tracks[track.Code] = track with { Results = [.. years.Values.OrderByDescending(result => result.Year)] };
        }

        return [.. tracks.Values.OrderBy(track => track.Code)];
    }
}
