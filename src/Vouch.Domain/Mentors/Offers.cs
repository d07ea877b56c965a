namespace Vouch.Domain.Mentors;

/// <summary>What a mentor is willing to do.</summary>
[Flags]
public enum Offers
{
    None = 0,
    CareerTalk = 1,
    Shadowing = 2,
    Research = 4,
    Letters = 8,
    Introductions = 16,
    InterviewPractice = 32,
    Wellbeing = 64,
}
