namespace Vouch.App.Demonstration;

/// <summary>Somebody one may be in a demonstration, without a password.</summary>
/// <param name="Key">What the form sends.</param>
/// <param name="Email">Null for the visitor, who is nobody.</param>
/// <param name="Says">What one finds as this person.</param>
/// <param name="StartsAt">The page that shows it first.</param>
public sealed record DemonstrationPerson(string Key, string Name, string Who, string? Email, string Says, string StartsAt)
{
    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        new("trainee", "Maya Thornley", "the trainee of the case", Cast.TraineeEmail,
            "Four years with one mentor: goals, meetings, work on a study. Three letters are handed over, one is being written, one writer said no.", "/mentorships"),
        new("mentor", "Dr. Ruth Elmworth", "her mentor", Cast.MentorEmail,
            "What a busy mentor sees: a request that waits for an answer, a meeting that is prepared, a trainee’s whole record.", "/mentors/inbox"),
        new("newcomer", "Jonas Fairfield", "a trainee who is just starting", Cast.NewcomerEmail,
            "Three mentors suggested with reasons, and one request that waits for its answer.", "/mentors/suggestions"),
        new("advisor", "Amara Kellgate", "advisor and administrator", Cast.AdvisorEmail,
            "The office: how many mentorships have gone quiet, how many letters are in danger, and the real list of programs to take over. Never a letter, never a note.", "/office"),
        new("visitor", "A visitor", "nobody in particular", null,
            "Smart Pick, the program directory and the library, as anyone finds them without an account.", "/smart-pick"),
    ];

    public static DemonstrationPerson? Find(string? key) => All.FirstOrDefault(person => person.Key == key);
}
