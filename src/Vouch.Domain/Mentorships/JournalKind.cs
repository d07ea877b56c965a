namespace Vouch.Domain.Mentorships;

public enum JournalKind
{
    Reflection,
    Celebration,
}
