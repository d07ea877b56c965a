namespace Vouch.Domain.Mentors;

public static class MentorRequestProblems
{
    public static readonly Problem WhyYouMissing =
        new("mentor-request.why-you", $"Say in a few sentences why you ask this person, in at most {MentorRequest.TextLength:N0} characters.", "WhyYou");

    public static readonly Problem HopeForMissing =
        new("mentor-request.hope-for", $"Say what you hope for, in at most {MentorRequest.TextLength:N0} characters.", "HopeFor");

    public static readonly Problem OfferTooLong =
        new("mentor-request.offer", $"Say what you can offer in at most {MentorRequest.TextLength:N0} characters.", "Offer");

    public static readonly Problem Yourself =
        new("mentor-request.yourself", "This is you. Choose somebody else to be your mentor.", "Email");

    public static readonly Problem AlreadyAsked =
        new("mentor-request.already-asked", "You have asked this person already. You will hear from us as soon as there is an answer.");

    public static readonly Problem AlreadyYourMentor =
        new("mentor-request.already-your-mentor", "This person is your mentor already.");

    public static readonly Problem TooManyOpen =
        new("mentor-request.too-many-open", $"You are waiting for {MentorRequest.MostOpen} answers. Withdraw one before asking somebody else.");

    public static readonly Problem NotAccepting =
        new("mentor-request.not-accepting", "This mentor takes no new requests at present. Choose another mentor.");

    public static readonly Problem OthersWait =
        new("mentor-request.others-wait", "Others wait in line for a place with this mentor. Join the line; you get the next place when it is your turn.");

    public static readonly Problem AlreadyAnswered =
        new("mentor-request.already-answered", "This request has been answered already.");

    public static readonly Problem NoLongerOpen =
        new("mentor-request.no-longer-open", "This request is no longer open: it was withdrawn, or waited too long.");

    public static readonly Problem ReasonMissing =
        new("mentor-request.reason", "Choose a reason, so that the trainee knows what to do next.", "Reason");

    public static readonly Problem NoteTooLong =
        new("mentor-request.note", $"Write at most {MentorRequest.NoteLength} characters to the trainee.", "Note");
}
