namespace Vouch.Domain.Mentors;

public static class PrivateAvoidProblems
{
    public static readonly Problem Email = new("avoid.email", "Write the other person's e-mail address, like name@school.edu.", "Email");

    public static readonly Problem Yourself = new("avoid.yourself", "This is your own address.", "Email");

    public static readonly Problem Already = new("avoid.already", "This address is on your list already.", "Email");

    public static readonly Problem TooMany = new("avoid.too-many", $"The list holds {PrivateAvoid.MostEach} people. Talk to your office about the rest.", "Email");
}
