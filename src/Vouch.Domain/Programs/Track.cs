namespace Vouch.Domain.Programs;

/// <summary>What an applicant ranks: one NRMP code of a program.</summary>
public sealed record Track(NrmpCode Code, string Name, IReadOnlyList<TrackResult> Results)
{
    /// <summary>Only physicians with earlier training may take these positions.</summary>
    public bool IsReservedForPhysicians => Code.TrackLetter == 'R';

    public TrackResult? In(int year) => Results.FirstOrDefault(result => result.Year == year);
}
