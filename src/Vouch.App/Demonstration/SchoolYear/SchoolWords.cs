using Vouch.App.Features.Mentors.Demonstration;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>What the people of a simulated school say and write to each other.</summary>
internal static partial class SchoolWords
{
    /// <summary>What one meeting is about.</summary>
    internal sealed record Conversation(string Question, string Reflection, string Notes, string Task);

    public const string Channels = "We meet for 30 minutes by video. In between I answer mail in one sitting a week, and not on call days.";

    public static readonly IReadOnlyList<string> Places = ["By video", "By video", "By phone", "My office, third floor", "The cafeteria, after rounds"];

    public static readonly IReadOnlyList<string> Cancelled =
    [
        "I am on call after all. Another day?", "Clinic is running two hours late.", "A family emergency; I am sorry.",
        "I waited ten minutes and had to go on.", "The exam was moved to this afternoon.", "",
    ];

    public static readonly IReadOnlyList<string> Reflections =
    [
        "I talked too much today and asked too little. Next time one question, and then wait.",
        "I had prepared an answer and none was asked for. What helped was saying that I did not know.",
        "The advice to write down one case a week works: I saw today how my notes have changed.",
        "I was afraid to say that I am behind. Once said, it took five minutes to make a plan.",
        "I notice that I choose what looks good on paper. What would I do if nobody counted?",
        "Hearing how often an experienced physician changed direction made mine look smaller.",
    ];

    public static readonly IReadOnlyList<string> Celebrations =
    [
        "The first patient who asked for me by name.", "I presented at the small conference and could answer the questions.",
        "Passed. Two months of evenings were worth it.", "The data set is clean, and I know every line of it.",
        "I said on rounds that I did not agree, politely, and it changed the plan.",
    ];

    public static readonly IReadOnlyList<string> MentorCelebrations =
    [
        "Came with three questions, left with a plan, and had done half of it within a week.",
        "Noticed on rounds what the rest of us had missed, and said it kindly.",
        "Took hard criticism of a first draft and came back with a far better second one.",
        "Explained the study to a family in words I would like to borrow.",
    ];

    public static readonly IReadOnlyList<string> Notes =
    [
        "Done with more care than I asked for.", "I checked a sample myself and found nothing to change.", "The idea of doing it twice was not mine.",
    ];

    private static readonly string[] s_why =
    [
        "Your work on {0} is what I would like to understand, not only learn for an exam.",
        "You say that you like trainees who ask. I have a list of questions about {0}.",
        "I heard you speak about {0} to our class, and have read two of your papers since.",
        "I am the first of my family in medicine, and somebody who knows {0} from the inside would help me see the way.",
    ];

    private static readonly string[] s_hopes =
    [
        "A conversation a month and honest words about where I stand.", "To find out whether this field is for me before I have to choose.",
        "A small part in a study, and to learn how one is really done.", "Somebody who tells me what I do not see myself.",
    ];

    private static readonly string[] s_offers =
    [
        "Three hours a week, and I finish what I begin.", "I come prepared and write down what we agree.", "I can program and like clean tables.", "Patience, and two free afternoons.",
    ];

    public static MentorRequestWords Request(DemonstrationDice dice, MentorProfile mentor) =>
        new(About(dice.Pick(s_why), mentor), dice.Pick(s_hopes), dice.Pick(s_offers));

    public static (DeclineReason Reason, string? Note) Decline(DemonstrationDice dice, bool isFull) => isFull
        ? (DeclineReason.NoTime, "All my places are taken this year, and I would rather do few things well.")
        : dice.Below(4) switch
        {
            0 => (DeclineReason.NotMyField, "What you describe is closer to a colleague's work than to mine."),
            1 => (DeclineReason.LaterPerhaps, "Ask me again after the summer; until then I could not keep a promise."),
            2 => (DeclineReason.AwayFromWork, null),
            _ => (DeclineReason.NoTime, null),
        };

    public static string Thanks(DemonstrationDice dice, EndReason because) => because is EndReason.Rematched
        ? "We could not find the time for each other, and that is nobody's fault. I wish you somebody with a calmer year."
        : dice.Pick(["You did what you came for. Write to me when you know where you go.", "I learned from your questions. The door stays open.", "Thank you for a year of good conversations."]);

    public static Conversation Talk(DemonstrationDice dice, MentorProfile mentor)
    {
        var (question, reflection, notes, task) = dice.Pick(s_talks);
        return new(About(question, mentor), reflection, About(notes, mentor), About(task, mentor));
    }

    private static string About(string words, MentorProfile mentor) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, words, mentor.Topics.Count > 0 ? mentor.Topics[0] : "your field");

    private static readonly (string Question, string Reflection, string Notes, string Task)[] s_talks =
    [
        ("How did you choose {0}, and what would make you choose again?", "I chose my last elective by its name.", "Choose the days, not the title: ask three people what they did last Tuesday.", "Ask three residents about their last Tuesday"),
        ("Which paper on {0} should I read slowly?", "I read abstracts and call it reading.", "Methods first. Say in one sentence what was compared with what.", "Write one page on the methods of one paper"),
        ("How do I speak up on rounds without being loud?", "I knew the answer on Monday and kept it to myself.", "Say the finding, then the question it raises. Nobody minds a question.", "Speak once on each round this week"),
        ("I am behind with studying. What do I drop?", "I have said yes to everything since autumn.", "Drop what nobody would miss. Tell the committee today, kindly.", "Write the two mails that say no"),
        ("What do you look for in a first-year who wants to help?", "I have never asked what is actually needed.", "Reliability. Small things by the day that was agreed.", "Send a plan of two hours a week for {0}"),
        ("How honest can I be about a bad grade?", "I have been hiding the quarter in which my father was ill.", "One sentence for what happened, two for what changed since.", "Draft those three sentences"),
        ("How do I ask for a place in a study on {0}?", "I waited to be noticed.", "Ask with a question, not with a wish. Name one thing you would measure.", "Write one question that could be measured"),
        ("What do good notes look like?", "Mine are long, and I never read them again.", "One line a patient: what I thought, what it was. Read them on Sundays.", "Keep one line a patient for a month"),
        ("How do you recover after a hard week?", "I did not sleep after Thursday and told nobody.", "Names of two people to call, written down before the next hard week. Walk home.", "Write down two names and tell them"),
        ("Which programs would suit how I work?", "I looked at lists of names only.", "Look at how they teach and who stays. Visit two before deciding anything.", "Make a table of six programs and what I know"),
    ];
}
