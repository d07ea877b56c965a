namespace Vouch.Domain.Mentors;

/// <summary>Fields close enough that a mentor in one can speak for its neighbour.</summary>
public enum SpecialtyFamily
{
    Primary,
    Medicine,
    Acute,
    Surgery,
    BrainAndMind,
    Skin,
    Imaging,
    Science,
}
