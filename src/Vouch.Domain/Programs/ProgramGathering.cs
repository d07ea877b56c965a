using Vouch.Domain.Seasons;

namespace Vouch.Domain.Programs;

/// <summary>Gathers the rows of a list, one per track, into programs: one specialty at one institution.</summary>
public static class ProgramGathering
{
    public static ProgramListing Gather(
        string file, IEnumerable<TrackRow> rows, SeasonPack pack, bool isFictional = false, IEnumerable<Problem>? problems = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(pack);
        var found = problems?.ToList() ?? [];
        var seen = new HashSet<NrmpCode>();
        var groups = new Dictionary<string, List<TrackRow>>(StringComparer.Ordinal);
        var specialties = new Dictionary<(string, char), Specialty?>();
        foreach (var row in rows)
        {
            var code = row.Track.Code;
            if (!seen.Add(code))
            {
                found.Add(ProgramProblems.CodeTwice(file, row.Where, code.ToString()));
                continue;
            }

            if (!specialties.TryGetValue((code.Specialty, code.TrackLetter), out var specialty))
            {
                specialty = pack.FindSpecialty(code.Specialty, code.TrackLetter);
                specialties[(code.Specialty, code.TrackLetter)] = specialty;
            }

            if (specialty is null)
            {
                found.Add(ProgramProblems.SpecialtyUnknown(file, row.Where, code.ToString()));
                continue;
            }

            var key = ResidencyProgram.KeyOf(code.Institution, specialty.Slug);
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = [];
            }

            group.Add(row);
        }

        var programs = new List<ResidencyProgram>(groups.Count);
        foreach (var (key, group) in groups)
        {
            var first = group[0];
            var created = ResidencyProgram.Create(
                first.Institution,
                first.City,
                first.State,
                key[(first.Track.Code.Institution.Length + 1)..],
                [.. group.Select(row => row.Track)],
                group.Aggregate(ProgramFacts.Unknown, (facts, row) => facts.Over(row.Facts)),
                isFictional);
            if (created.Problem is { } problem)
            {
                found.Add(problem with { Message = $"{file}, {first.Where}: {problem.Message}" });
            }
            else
            {
                programs.Add(created.Value);
            }
        }

        return new([.. programs.OrderBy(program => program.Key, StringComparer.Ordinal)], found, []);
    }
}
