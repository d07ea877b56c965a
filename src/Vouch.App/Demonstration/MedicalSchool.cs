using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration;

/// <summary>Four years of medical school: fewer meetings, a result of her own, more mentors, and a month of silence.</summary>
internal sealed class MedicalSchool(Teller story, Cast cast, FindChapter find, MeetChapter meet, GrowChapter grow)
{
    private const int FirstMeeting = 300;
    private const int DaysBetween = 120;

    private static readonly MeetChapter.Talk[] Talks =
    [
        new("How much of anatomy will I still need in ten years?", "Less than I fear, more than I hope. Learn it on people, not on lists."),
        new("How do I keep the registry going beside classes?", "Two hours on Sunday, or honestly none.", "Two hours on the registry each Sunday"),
        new("Which question in the registry is small enough for me?", "Why do calls from the river towns come late? Small, answerable, and it matters there.", "Write the question on one page"),
        new("The first analysis shows nothing. What now?", "Say what it shows: the delay is before the call, not after it. That is a result.", "Redraw the figure without the fitted line"),
        new("The abstract was rejected. Do I send it again?", "Yes, after asking both reviewers' questions of the data. One of them was right.", "Answer the reviewers in one page"),
        new("What do clerkships ask that classes do not?", "To be useful before being clever. Learn the names of the people who do the work."),
        new("Neurology still, after surgery and psychiatry?", "Still. The hours at the bedside decided it, not the score."),
        new("Who else should know my work before I apply?", "Ask people who have seen me with patients, and ask early.", "Ask three attendings to be mentors for the last year"),
    ];

    public async Task<IReadOnlyList<Pair>> TellAsync(Pair pair, GoalId physician, OpportunityId study)
    {
        story.MoveTo(200);
        await meet.AgreeAsync(pair, DaysBetween);
        await story.StepAsync("The years between: a meeting every four months, a result of her own", async () =>
        {
            for (var number = 0; number < Talks.Length; number++)
            {
                var meeting = await meet.ArrangeAsync(pair, FirstMeeting + (DaysBetween * number), Talks[number]);
                await meet.HoldAsync(pair, meeting, Talks[number]);
                await meet.DoAsAgreedAsync(pair, meeting);
            }

            var task = await grow.FinishTaskAsync(
                pair, 560, 760, study,
                new("Why calls from the river towns come late", "From the question to a figure that holds; done when a statistician finds nothing to change.", "First author of the abstract."),
                CreditKind.FirstAuthor);
            await grow.ContributeAsync(pair, 560, 760, task, new(
                "Late calls from the river towns",
                "lead of the analysis",
                "The registry knew that patients from three towns arrived late, and blamed the roads.",
                "Maya wrote the protocol, analyzed six years of calls, and showed that the delay lies before the call. When the first abstract was rejected she answered both reviewers with new tables and sent it again.",
                "The abstract was accepted; two towns now teach the signs of stroke in their schools."),
                "The question was hers, and so was the patience.");
            story.MoveTo(765);
            await grow.WriteAsync(pair, pair.Mentor, JournalKind.Celebration, "Accepted! Maya read the reviewers' letter aloud, the harsh half too, and we drank to the harsh half.", Visibility.ThisMentorship);
            story.MoveTo(980);
            await meet.ReachAsync(pair, physician);
            await grow.WriteAsync(pair, pair.Trainee, JournalKind.Celebration, "I presented the river towns at the state meeting and could answer every question but one, which I wrote down.", Visibility.AllMentors);
            return $"{Talks.Length} meetings. A second contribution confirmed; the abstract was rejected once and accepted then.";
        });
        var others = await FindMoreMentorsAsync();
        await SilenceAsync(pair);
        return others;
    }

    private async Task<List<Pair>> FindMoreMentorsAsync()
    {
        var pairs = new List<Pair>();
        story.MoveTo(1180);
        await find.DescribeTraineeAsync(cast.Maya, CastProfiles.Maya(TraineeStage.MedicalYear4));
        foreach (var (number, mentor) in cast.Mentors.Skip(1).Index())
        {
            var day = 1182 + (8 * number);
            story.MoveTo(day);
            var pair = await find.BeginAsync(cast.Maya, mentor, new(
                "You saw me with patients this year, and I would like to hear what you saw.",
                "Two or three conversations before I apply, and honest words about how I work on a ward.",
                "I come prepared and I take notes."));
            pairs.Add(pair);
            foreach (var meetingDay in (int[])[day + 30, day + 120])
            {
                var talk = new MeetChapter.Talk("What would you have me do better on the ward?", "Say the plan aloud before doing it. Sit down when the news is hard.", "Say the plan aloud at each handoff");
                var meeting = await meet.ArrangeAsync(pair, meetingDay, talk, "By phone");
                await meet.HoldAsync(pair, meeting, talk);
                await meet.DoAsAgreedAsync(pair, meeting);
            }

            await grow.ContributeAsync(pair, day + 40, day + 90, null, new(
                "Handoffs that families understand",
                "student on the ward",
                "Families on the ward heard the plan for the night from three people, in three ways.",
                "Maya wrote a one-page plan for each patient of hers, explained it to the family and to the night team, and asked both to say it back.",
                "The night team adopted the page for the whole ward."));
        }

        return pairs;
    }

    private async Task SilenceAsync(Pair pair)
    {
        await grow.TellContributionAsync(pair, 1300, 1390, null, new(
            "A poster the towns can use",
            "author",
            "The result stood in an abstract that nobody in the towns would read.",
            "Maya drew the signs of stroke and the right number to call on one page, tried it with forty people at a market, and changed what they misread.",
            "The page hangs in eleven shops and two schools."));
        story.MoveTo(1404);
        await story.StepAsync("A mentor is silent, and is reminded of her own promise", async () =>
        {
            await story.WorkAsync("mentorships.remind-silent-mentors");
            await story.WorkAsync("mentorships.remind-silent-mentors"); // twice sends nothing twice
            var reminder = await story.MailAsync(pair.Mentor, "to hear from you");
            story.MoveTo(1405);
            await grow.ConfirmAsync(pair.Mentor, "to hear from you", "Yes. Forgive the wait: I was on the ward for two weeks.");
            return $"“{reminder.Subject}”, a week after the day she had promised to answer by; confirmed from the reminder the next day.";
        });
        await grow.WriteAsync(pair, pair.Mentor, JournalKind.Celebration, "I saw Maya's page in a bakery. I did not tell the baker that I know her, but I wanted to.", Visibility.ThisMentorship);
        var talk = new MeetChapter.Talk("Which letter should I ask whom for?", "Ask the people who saw you decide something. I am one of them.", "Write to each of them this month");
        var meeting = await meet.ArrangeAsync(pair, 1416, talk);
        await meet.HoldAsync(pair, meeting, talk);
        await meet.DoAsAgreedAsync(pair, meeting);
    }
}
