namespace Vouch.Domain.People;

public static class PeopleProblems
{
    public static readonly Problem NameLength =
        new("people.name-length", "Enter a name of at most 120 characters.", "Name");

    public static readonly Problem NotAnEmail =
        new("people.not-an-email", "Enter an e-mail address, such as name@school.edu.", "Email");

    public static readonly Problem UnknownTimeZone =
        new("people.unknown-time-zone", "Choose a time zone from the list.", "TimeZone");
}
