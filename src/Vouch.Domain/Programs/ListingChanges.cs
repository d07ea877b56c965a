namespace Vouch.Domain.Programs;

/// <summary>What taking over a listing would do to the programs already known: the report of a dry run.</summary>
public sealed record ListingChanges(
    IReadOnlyList<ResidencyProgram> New,
    IReadOnlyList<ResidencyProgram> Changed,
    IReadOnlyList<ResidencyProgram> Vanished,
    int Unchanged)
{
    /// <param name="known">Programs of the same kind (real or fictional) already kept; only listed ones can vanish.</param>
    public static ListingChanges Between(IReadOnlyCollection<ResidencyProgram> known, ProgramListing listing)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(listing);
        var byKey = known.ToDictionary(program => program.Key, StringComparer.Ordinal);
        var added = new List<ResidencyProgram>();
        var changed = new List<ResidencyProgram>();
        var unchanged = 0;
        foreach (var program in listing.Programs)
        {
            if (!byKey.Remove(program.Key, out var old))
            {
                added.Add(program);
            }
            else if (Says(program, old))
            {
                changed.Add(program);
            }
            else
            {
                unchanged++;
            }
        }

        return new(added, changed, [.. byKey.Values.Where(program => program.IsListed).OrderBy(program => program.Key, StringComparer.Ordinal)], unchanged);
    }

    // Something the known program does not say already.
    private static bool Says(ResidencyProgram newer, ResidencyProgram old)
    {
        if (!old.IsListed || (newer.Institution, newer.City, newer.State) != (old.Institution, old.City, old.State))
        {
            return true;
        }

        var merged = ResidencyProgram.Create(
            old.Institution, old.City, old.State, old.Specialty, old.Tracks, old.Facts, old.IsFictional).Value;
        merged.Update(newer);
        return ProgramText.Of(merged) != ProgramText.Of(old);
    }
}
