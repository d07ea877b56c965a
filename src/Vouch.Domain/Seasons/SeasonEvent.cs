namespace Vouch.Domain.Seasons;

/// <summary>A day of an application season that people plan by; in files in lower case with hyphens.</summary>
public enum SeasonEvent
{
    SeasonOpens,
    ApplicationsOpen,
    ReviewBegins,
    SeasonEnds,
    RegistrationOpens,
    RankListsDue,
    MatchWeek,
    MatchDay,
    ApplicationOpens,
    SubmissionOpens,
    FirstTransmission,
}
