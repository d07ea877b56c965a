namespace Vouch.Domain.Mentorships;

public enum CompactTerm
{
    Frequency,
    Channels,
    Preparation,
    Confidentiality,
    Credit,
    Ending,
}
