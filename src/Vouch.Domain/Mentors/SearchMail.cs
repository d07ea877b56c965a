namespace Vouch.Domain.Mentors;

/// <summary>How often somebody wants to hear of new mentors who match a saved search.</summary>
public enum SearchMail
{
    Never,
    Daily,
    Weekly,
}
