namespace Vouch.Domain.Mentorships;

public static class DigestProblems
{
    public static readonly Problem UnknownChoice =
        new("digest.unknown-choice", "Choose at once, daily, or one day of the week.", "Rhythm");
}
