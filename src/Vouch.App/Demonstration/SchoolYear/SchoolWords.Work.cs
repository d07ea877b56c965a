using Vouch.App.Features.Mentors.Demonstration;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration.SchoolYear;

/// <content>Goals, shared work, and letters.</content>
internal static partial class SchoolWords
{
    /// <param name="Days">Until it is due.</param>
    internal sealed record GoalPlan(GoalKind Kind, GoalText Text, int Days, IReadOnlyList<(string Title, int At)> Steps);

    /// <summary>One piece of the mentor's work from the offer to what came of it.</summary>
    internal sealed record SharedWork(OpportunityText Offer, string WhyMe, TaskText Task, CreditKind Credit, ContributionText Contribution);

    public static IEnumerable<GoalPlan> Goals(DemonstrationDice dice, MentorProfile mentor)
    {
        GoalPlan[] plans =
        [
            new(GoalKind.SkillOrKnowledge, new(About("Read a study of {0} critically", mentor), "Judge design, numbers and limits without help.", "Present two papers to my mentor.", "One evening a week.", "I want to tell good evidence from loud evidence."), 150, [("Present the first paper", 50), ("Present the second paper", 120)]),
            new(GoalKind.Objective, new("Finish a project that is written down", "From the question to an abstract.", "An abstract is submitted.", "My mentor's data and three hours a week.", "I have begun many things."), 240, [("A question on one page", 30), ("A table that holds", 110), ("A first draft", 190)]),
            new(GoalKind.Experience, new("Forty hours beside patients", "Clinic on Thursday afternoons.", "Forty hours with a line about each patient.", "The clinic has room.", "I decide better with people before me than with brochures."), 180, [("Ten hours", 40), ("Forty hours", 160)]),
            new(GoalKind.Objective, new("Take the examination calmly", "A plan by week, and two practice runs.", "The second practice run reaches the mark.", "A study group.", "Last time I began too late."), 130, [("A plan by week", 14), ("First practice run", 70)]),
            new(GoalKind.Objective, new("Become a physician who is asked for by name", "", "", "", "It is what I saw in the people I admire."), 1200, []),
        ];
        return dice.Some(plans, 1, 3);
    }

    public static SharedWork Work(DemonstrationDice dice, MentorProfile mentor)
    {
        SharedWork[] work =
        [
            new(
                new(About("Chart review: {0}", mentor), "Read charts by a protocol, help to keep the table honest, and see how a result comes about.", "Acknowledgment; coauthor when a result rests on your work.", 3),
                "I like work in which mistakes can be found.",
                new("Read sixty charts by the protocol", "Sixty charts, a tenth of them read twice; done when both readings agree.", "Acknowledgment in the abstract."),
                CreditKind.Acknowledgment,
                new("Sixty charts, read twice", "chart reader", "The study had charts and nobody who had time to read them alike.", "Read sixty charts by the protocol, found that two fields meant different things in two clinics, and wrote the rule that settled it.", "The rule is part of the protocol, and the first table was finished in autumn.")),
            new(
                new(About("A page for families about {0}", mentor), "Write, try with families, and mend what is misread.", "Author of the page.", 2),
                "I explain things to my grandparents every Sunday.",
                new("Write the page and try it with ten families", "One page, read aloud by ten families; done when nine can say it back.", "Named as author."),
                CreditKind.FirstAuthor,
                new("A page families can say back", "author", "Families left with four leaflets and the wrong idea.", "Wrote one page, tried it with ten families, and changed the three sentences they misread.", "The clinic hands out this page and has thrown away the others.")),
            new(
                new(About("Numbers behind a poster on {0}", mentor), "Check every number of a poster against its source, and redraw two figures.", "Coauthor of the poster.", 4),
                "I found two wrong numbers in my own thesis and never forgot it.",
                new("Check the numbers and redraw the figures", "Every number has its source; both figures can be made again by a script.", "Second author of the poster."),
                CreditKind.Coauthor,
                new("Figures that can be made again", "second author", "A poster had numbers whose sources nobody remembered.", "Traced forty numbers, corrected three, and wrote a script that draws both figures.", "The poster was shown at the state meeting, and the script serves the next one.")),
        ];
        return dice.Pick(work);
    }

    public static string Hopes(DemonstrationDice dice) => dice.Pick(
        ["How I work when something goes wrong.", "What you saw on the ward this year.", "That I finish what I begin, also the dull parts."]);

    public static string Letter(SchoolMentor mentor, SchoolTrainee trainee, LetterRequest request)
    {
        var name = trainee.Person.Name;
        var facts = string.Join(" ", request.Evidence.Select(item => $"{item.Behavior} [{item.Number}]"));
        return $"I have met with {name} through this year. {facts} I remember a conversation in which {name} told me plainly what had gone wrong before I knew of it. "
            + $"I would gladly work with {name} again. {mentor.Person.Name} is a fictional person, and this letter is part of a demonstration.";
    }
}
