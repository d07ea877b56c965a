using Vouch.App.Features.Mentorships;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration;

/// <summary>The first year: a compact, goals, a meeting a month, and a place in the mentor's study.</summary>
internal sealed class CollegeYear(Teller story, MeetChapter meet, GrowChapter grow)
{
    private static readonly MeetChapter.Talk[] Talks =
    [
        new("Which of my interests would you test first?", "We talked about what drew me to neurology. Start with one patient story a week, written down the same day.", "Write down one patient story a week"),
        new("How do I read a paper when I understand half of it?", "Read the figures first, then say in one sentence what would have to be wrong for the result to be wrong.", "Present one paper in five minutes"),
        new("Is there something in the registry I could help with?", "The registry has gaps in the ambulance times. I may ask for a small part of it.", "Read the registry's data dictionary"),
        new("What do you look for in somebody's first month on a study?", "Ask early, write everything down, and say when a number looks wrong.", "Keep a log of every correction"),
        new("How do I tell this in an application without making it bigger than it is?", "Say what I did and what I did not do. The second makes the first believable.", "Draft the personal statement"),
        new("What should I decide before medical school begins?", "Nothing about specialty. Keep the habit of writing stories down; keep the registry for the holidays."),
    ];

    public async Task<(GoalId Physician, OpportunityId Study)> TellAsync(Pair pair)
    {
        story.MoveTo(5);
        await meet.AgreeAsync(pair, 30);
        GoalId application = default, physician = default;
        OpportunityId study = default;
        story.MoveTo(6);
        await story.StepAsync("A short-term and a long-term goal, with milestones", async () =>
        {
            application = await meet.SetGoalAsync(
                pair,
                GoalKind.Objective,
                new("Apply to medical school with a story that is mine", "Statement, school list, interviews", "One admission to a school I would be glad to attend"),
                story.DayOf(300),
                ("Personal statement that a stranger understands", story.DayOf(130)),
                ("Applications sent", story.DayOf(160)),
                ("Three practice interviews", story.DayOf(240)));
            physician = await meet.SetGoalAsync(
                pair,
                GoalKind.SkillOrKnowledge,
                new("Become a neurologist who answers questions of her own", "Take one question from the bedside to a result that others can use", "An abstract I presented myself"),
                story.DayOf(6 * 365),
                ("Know one dataset well enough to find its errors", story.DayOf(200)),
                ("Present a result to people who can judge it", story.DayOf(1000)),
                ("Residency in neurology begun", story.DayOf(5 * 365)));
            return "Two goals and six milestones; both can be seen by every mentor she has.";
        });
        await story.StepAsync("Monthly meetings: agenda, invitation, notes, what each took on", async () =>
        {
            for (var month = 0; month < Talks.Length - 1; month++)
            {
                await TalkAsync(pair, month);
                if (month == 2)
                {
                    study = await grow.JoinStudyAsync(pair, 86);
                }
            }

            var state = await story.GetAsync<GetMentorship, GetMentorship.View>(useCase => useCase.ExecuteAsync(new(pair.Mentorship, pair.Trainee.Id), story.Cancel));
            return $"{state.MeetingsHeld} held. The agendas had guidance, reflection and celebration; each invitation carried an iCalendar file; {pair.Mentor.Name} answered from mails alone.";
        });
        await story.StepAsync("A place in the mentor's study, with agreed credit", async () =>
        {
            var task = await grow.FinishTaskAsync(
                pair, 92, 150, study,
                new("Check ambulance times of one year", "Compare dispatch times with charts for every case of last year; done when each difference has a reason.", "Named in the acknowledgments of the yearly report."),
                CreditKind.Acknowledgment);
            await grow.ContributeAsync(pair, 92, 150, task, new(
                "Ambulance times made trustworthy",
                "data checker",
                "A fifth of the dispatch times in the registry contradicted the charts, and nobody knew why.",
                "Maya compared 412 cases by hand, noticed that one dispatch center logged in another time zone, and wrote a check that finds it.",
                "The registry corrected 83 records and runs her check every night."),
                "Exactly so. She found in a week what we had argued about for a year.");
            story.MoveTo(154);
            await grow.WriteAsync(pair, pair.Mentor, JournalKind.Celebration, "Maya explained the time zone error to the whole team, thanked the people who had logged the calls, and nobody felt blamed.", Visibility.ThisMentorship);
            await grow.WriteAsync(pair, pair.Trainee, JournalKind.Reflection, "I was afraid to say that the numbers looked wrong. I waited four days. Next time I will ask on the first.", Visibility.ThisMentorship);
            await grow.WriteAsync(pair, pair.Trainee, JournalKind.Reflection, "I am not sure I am good enough for this.", Visibility.Private);
            return "One opportunity, one task, one contribution confirmed from the mail; a celebration by the mentor, two reflections of which one stays private.";
        });
        await story.StepAsync("A sixth meeting, and a goal is reached", async () =>
        {
            await TalkAsync(pair, Talks.Length - 1);
            story.MoveTo(185);
            for (var milestone = 0; milestone < 3; milestone++)
            {
                await meet.ReachAsync(pair, application);
            }

            await meet.ReachAsync(pair, physician);
            await meet.EditGoalAsync(pair, application, new EditGoal.Close(GoalStatus.Achieved));
            return "Admitted to medical school. The second goal goes on.";
        });
        return (physician, study);
    }

    private async Task TalkAsync(Pair pair, int month)
    {
        var meeting = await meet.ArrangeAsync(pair, 14 + (30 * month), Talks[month], month == 0 ? "Cedar Point University Hospital, room 4-112" : "By video");
        await meet.HoldAsync(pair, meeting, Talks[month]);
        await meet.DoAsAgreedAsync(pair, meeting);
    }
}
