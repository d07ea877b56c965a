namespace Vouch.Domain.People;

public static class PeopleProblems
{
    public static readonly Problem NameLength =
        new("people.name-length", "Enter a name of at most 120 characters.", "Name");

    public static readonly Problem NotAnEmail =
        new("people.not-an-email", "Enter an e-mail address, such as name@school.edu.", "Email");

    public static readonly Problem NoSuchPerson =
        new("people.no-such-person", "Nobody here has this address. Let them make an account first.", "Email");

    public static readonly Problem AddressTaken =
        new("people.address-taken", "Somebody else here has this address.", "Email");

    public static readonly Problem AddressIsTheirs =
        new("people.address-is-theirs", "Only an address our mail came back from can be corrected here, and only for somebody without an account: whoever has one corrects it themselves.", "Email");

    public static readonly Problem NotAnOfficeRole =
        new("people.not-an-office-role", "Choose advisor or administrator.", "Role");

    public static readonly Problem LastAdministrator =
        new("people.last-administrator", "This is the last administrator. Make somebody else one first.");

    public static readonly Problem UnknownTimeZone =
        new("people.unknown-time-zone", "Choose a time zone from the list.", "TimeZone");
}
