namespace Vouch.Domain.Mentorships;

public static class IntroductionProblems
{
    public static readonly Problem Hope =
        new("introduction.hope", "Say in a few sentences who you would like to meet and why, at most 1,000 characters.", "Hope");

    public static readonly Problem OtherName =
        new("introduction.other-name", "Enter the person’s name, in one line of at most 120 characters.", "OtherName");

    public static readonly Problem OtherEmail =
        new("introduction.other-email", "Enter an e-mail address, such as name@hospital.org.", "OtherEmail");

    public static readonly Problem OneOfTheTwo =
        new("introduction.one-of-the-two", "This is the address of one of the two of you. Enter the other person’s.", "OtherEmail");

    public static readonly Problem Words =
        new("introduction.words", "Say in a few sentences why the two should meet, at most 2,000 characters.", "Words");

    public static readonly Problem TooMany =
        new("introduction.too-many", "Five introductions are open. Wait for one to be answered; an introduction is a favor.");

    public static readonly Problem Answered =
        new("introduction.answered", "This has been answered, or its time is over.");
}
