namespace Vouch.Domain.Mentorships;

public static class PulseProblems
{
    public static readonly Problem Feeling =
        new("pulse.feeling", "Choose one of the three.", "Feeling");

    public static readonly Problem Words =
        new("pulse.words", "Shorten it to 2,000 characters.", "Words");
}
