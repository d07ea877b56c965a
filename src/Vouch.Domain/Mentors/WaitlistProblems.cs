namespace Vouch.Domain.Mentors;

public static class WaitlistProblems
{
    public static readonly Problem AlreadyInLine =
        new("waitlist.already-in-line", "You wait for this mentor already. We write as soon as it is your turn.");

    public static readonly Problem NotAccepting =
        new("waitlist.not-accepting", "This mentor takes no new trainees at present, so there is no line to wait in. Choose another mentor.");

    public static readonly Problem PlaceIsOpen =
        new("waitlist.place-is-open", "A place is open. You need not wait: ask now.");

    public static readonly Problem TooManyLines =
        new("waitlist.too-many-lines", $"You wait for {WaitlistEntry.MostAtOnce} mentors. Leave one line before joining another.");

    public static readonly Problem NotWaiting =
        new("waitlist.not-waiting", "This wait has ended: the place was taken, passed on, or you left the line.");
}
