namespace Vouch.Engine.Matching;

/// <summary>
/// The rank list an applicant uses for the year before an advanced position, once matched to it. Its programs are the list of the same
/// index in <see cref="Market.SupplementalChoices"/>.
/// </summary>
/// <param name="Applicant">A single applicant, on whose own list the advanced program stands.</param>
/// <param name="Advanced">The program that makes the list apply.</param>
public readonly record struct SupplementalList(int Applicant, int Advanced);
