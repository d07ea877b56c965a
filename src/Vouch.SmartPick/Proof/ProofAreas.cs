namespace Vouch.SmartPick.Proof;

/// <summary>The parts of the proof, in the order in which they are read.</summary>
public static class ProofAreas
{
    public const string Specialties = "specialties";
    public const string Country = "country";
    public const string Odds = "odds";
    public const string Lists = "lists";
    public const string Facts = "facts";

    public static readonly IReadOnlyList<string> All = [Specialties, Country, Odds, Lists, Facts];
}
