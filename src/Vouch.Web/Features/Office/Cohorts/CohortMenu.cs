namespace Vouch.Web.Features.Office.Cohorts;

/// <summary>The pages of one cohort.</summary>
/// <param name="Id">The cohort.</param>
/// <param name="Cohort">Its name.</param>
/// <param name="Here">The words of the page one is on; empty on pages below.</param>
public sealed record CohortMenu(CohortId Id, string Cohort, string Here);
