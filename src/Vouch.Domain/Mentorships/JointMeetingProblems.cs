namespace Vouch.Domain.Mentorships;

public static class JointMeetingProblems
{
    public static readonly Problem TooFew =
        new("joint.too-few", "Choose at least two mentors. With one of them you plan an ordinary meeting.", "Mentors");

    public static readonly Problem TooMany = new("joint.too-many", "Choose at most six mentors; with more, nobody gets to speak.", "Mentors");

    public static readonly Problem NotRunning =
        new("joint.not-running", "One of these mentorships is paused or has ended. Choose among those that are running.", "Mentors");

    public static readonly Problem OnlyTheTrainee = new("joint.only-the-trainee", "The trainee called this meeting, and moves, cancels or closes it.");

    public static readonly Problem Answer = new("joint.answer", "Say yes or no. If another time would suit you, say so in the note.", "Note");

    public static readonly Problem AgendaLength = new("joint.agenda-length", "Shorten the agenda to 4,000 characters.", "Agenda");

    public static readonly Problem NobodyComes = new("joint.nobody-comes", "All mentors have said no. Move the meeting or cancel it.");
}
