namespace Vouch.Engine.Matching;

/// <summary>Two applicants who rank joint outcomes. Their choices are the list of the same index in <see cref="Market.JointChoices"/>.</summary>
/// <param name="First">The applicant named first in every joint choice.</param>
/// <param name="Second">The applicant named second.</param>
public readonly record struct Couple(int First, int Second);
