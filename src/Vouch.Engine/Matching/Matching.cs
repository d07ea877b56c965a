namespace Vouch.Engine.Matching;

/// <summary>Who goes where.</summary>
public sealed class Matching
{
    /// <summary>Everybody unmatched.</summary>
    /// <param name="applicants">Number of applicants.</param>
    /// <param name="supplements">Whether positions for the year before can be held.</param>
    public Matching(int applicants, bool supplements)
    {
        ProgramOf = new int[applicants];
        SupplementOf = new int[supplements ? applicants : 0];
        ProgramOf.AsSpan().Fill(-1);
        SupplementOf.AsSpan().Fill(-1);
    }

    /// <summary>For every applicant the program, or -1.</summary>
    public int[] ProgramOf { get; }

    /// <summary>For every applicant the program of the year before, or -1; empty in a market without supplemental lists.</summary>
    public int[] SupplementOf { get; }

    /// <summary>How many applicants have no position.</summary>
    public int UnmatchedCount => ProgramOf.AsSpan().Count(-1);

    /// <summary>How many applicants every program holds.</summary>
    /// <param name="programs">Number of programs.</param>
    public int[] HeldCounts(int programs)
    {
        var counts = new int[programs];
        foreach (var program in ProgramOf)
        {
            if (program >= 0)
            {
                counts[program]++;
            }
        }

        foreach (var program in SupplementOf)
        {
            if (program >= 0)
            {
                counts[program]++;
            }
        }

        return counts;
    }
}
