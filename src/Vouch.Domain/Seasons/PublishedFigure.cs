namespace Vouch.Domain.Seasons;

/// <summary>Any other published figure, kept with what it measures.</summary>
/// <param name="Specialty">Slug, or <c>all</c>.</param>
/// <param name="Group">Applicant type's code, or <c>all</c>, or <c>img</c> for both kinds of IMG together.</param>
public sealed record PublishedFigure(
    int Year, string Specialty, string Group, string Measure, double Value, Citation Citation, string Note);
