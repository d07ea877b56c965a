namespace Vouch.Domain.Mentorships;

public static class OpportunityProblems
{
    public static readonly Problem OnlyTheMentorOffers =
        new("opportunity.only-the-mentor-offers", "Opportunities are the mentor's to offer. Ask for one at your next meeting.");

    public static readonly Problem Title =
        new("opportunity.title", "Name it in one line of at most 160 characters.", "Title");

    public static readonly Problem What =
        new("opportunity.what", "Say what the trainee would do, in at most 4,000 characters.", "What");

    public static readonly Problem Credit =
        new("opportunity.credit", "Shorten this to 500 characters.", "Credit");

    public static readonly Problem Hours =
        new("opportunity.hours", "Choose between 1 and 60 hours a week, or leave it open.", "HoursAWeek");

    public static readonly Problem Places =
        new("opportunity.places", "Choose between 1 and 50 places.", "Places");

    public static readonly Problem ApplyByInThePast =
        new("opportunity.apply-by-in-the-past", "Choose a day from today on.", "ApplyBy");

    public static readonly Problem Closed =
        new("opportunity.closed", "This opportunity takes no more applications.");

    public static readonly Problem WhyMe =
        new("opportunity.why-me", "Say why this fits you, in at most 2,000 characters.", "WhyMe");

    public static readonly Problem AlreadyApplied =
        new("opportunity.already-applied", "You have already applied for this.");

    public static readonly Problem AlreadyAnswered =
        new("opportunity.already-answered", "This application has already been answered.");

    public static readonly Problem NoPlaceLeft =
        new("opportunity.no-place-left", "Every place has been given. Add a place first, or decline.");

    public static readonly Problem Reason =
        new("opportunity.reason", "Shorten this to 500 characters.", "Reason");

    public static readonly Problem AlreadyAsked =
        new("opportunity.already-asked", "You have asked, and your mentor has not answered yet. Bring it up at your next meeting.");

    public static readonly Problem AskNote =
        new("opportunity.ask-note", "Shorten this to 500 characters.", "Note");
}
