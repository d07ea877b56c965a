using System.Security.Cryptography;
using System.Text;

namespace Vouch.Domain.Programs;

/// <summary>
/// All programs that can be applied to, as one unchanging snapshot: either the real ones an office imported or the
/// demonstration's fictional ones, never both.
/// </summary>
public sealed class ProgramDirectory
{
    private readonly Dictionary<string, ResidencyProgram> _byKey;

    private ProgramDirectory(string name, bool isFictional, int year, List<ResidencyProgram> programs)
    {
        Name = name;
        IsFictional = isFictional;
        Year = year;
        Programs = programs;
        _byKey = programs.ToDictionary(program => program.Key, StringComparer.Ordinal);
        Hash = HashOf(programs);
    }

    /// <summary>Where it comes from, in words.</summary>
    public string Name { get; }

    public bool IsFictional { get; }

    /// <summary>The Match whose positions stand for the coming one: the newest the directory knows.</summary>
    public int Year { get; }

    /// <summary>SHA-256 of everything the directory says, in hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Programs ordered by key.</summary>
    public IReadOnlyList<ResidencyProgram> Programs { get; }

    public static ProgramDirectory Of(string name, IEnumerable<ResidencyProgram> programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        var listed = programs.Where(program => program.IsListed).OrderBy(program => program.Key, StringComparer.Ordinal).ToList();
        if (listed.Count > 0 && listed.Exists(program => program.IsFictional != listed[0].IsFictional))
        {
            throw new ArgumentException("Real and fictional programs do not mix.", nameof(programs));
        }

        return new(name, listed.Count > 0 && listed[0].IsFictional, listed.Max(program => program.NewestYear) ?? 0, listed);
    }

    public ResidencyProgram? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Programs of a specialty that offered a position in the directory's year, ordered by key.</summary>
    public IEnumerable<ResidencyProgram> Offering(string specialty) =>
        Programs.Where(program => program.Specialty == specialty && program.PositionsIn(Year) > 0);

    private static string HashOf(List<ResidencyProgram> programs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var program in programs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(ProgramText.Of(program)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
