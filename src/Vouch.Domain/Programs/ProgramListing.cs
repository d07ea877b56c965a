namespace Vouch.Domain.Programs;

/// <summary>Programs as one file names them. A listing with one problem is not taken over.</summary>
/// <param name="Skipped">Rows understood and left out on purpose, in words.</param>
public sealed record ProgramListing(
    IReadOnlyList<ResidencyProgram> Programs, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Skipped)
{
    public static ProgramListing Refused(params IReadOnlyList<Problem> problems) => new([], problems, []);

    /// <summary>What the listing adds up to in one Match: the check against the sums its publisher prints.</summary>
    public ListingTotals TotalsIn(int year)
    {
        var results = Programs.SelectMany(program => program.Tracks).Select(track => track.In(year)).OfType<TrackResult>().ToList();
        return new(
            year,
            Programs.Sum(program => program.Tracks.Count),
            results.Count(result => result.Quota > 0),
            results.Sum(result => result.Quota),
            results.Sum(result => result.Filled ?? 0));
    }

    public int? NewestYear => Programs.Max(program => program.NewestYear);
}

/// <summary>Sums of a listing.</summary>
public sealed record ListingTotals(int Year, int Tracks, int TracksWithPositions, int PositionsOffered, int PositionsFilled);
