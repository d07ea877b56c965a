namespace Vouch.Web.Features.Office.Cohorts;

/// <summary>The pages of one cohort.</summary>
public sealed record CohortMenu(CohortId Id, string Cohort, string Here);
