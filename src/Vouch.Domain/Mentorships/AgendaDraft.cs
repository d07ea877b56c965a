using System.Globalization;

namespace Vouch.Domain.Mentorships;

/// <summary>
/// Drafts an agenda in its three parts from what is open between the two. The draft asks and quotes; it never answers for anybody.
/// </summary>
public static class AgendaDraft
{
    private const int MostGuidance = 4;
    private const int MostReflection = 6;
    private const int MostCelebration = 4;

    public static IReadOnlyList<DraftedPoint> From(AgendaSources sources) =>
    [
        .. Guidance(sources).Take(MostGuidance),
        .. Reflection(sources).Take(MostReflection),
        .. Celebration(sources).Take(MostCelebration),
    ];

    internal static string Day(DateOnly day) => day.ToString("MMMM d", CultureInfo.InvariantCulture);

    private static IEnumerable<DraftedPoint> Guidance(AgendaSources sources)
    {
        var horizon = sources.MeetingOn.AddDays(60);
        foreach (var goal in sources.Goals.Where(g => g.NextStepDueOn <= horizon).OrderBy(g => g.NextStepDueOn))
        {
            var late = goal.NextStepDueOn < sources.MeetingOn;
            yield return new(
                AgendaKind.Guidance,
                late
                    ? $"“{Quote.Of(goal.NextStep!)}” was planned for {Day(goal.NextStepDueOn!.Value)}. Is it done, and if not, what is in the way?"
                    : $"“{Quote.Of(goal.NextStep!)}” comes next, by {Day(goal.NextStepDueOn!.Value)}. Where would you begin, and who could help?",
                $"Goal: {Quote.Of(goal.Title)}");
        }

        foreach (var action in OpenActions(sources, Party.Mentor))
        {
            yield return new(
                AgendaKind.Guidance,
                $"{sources.MentorName} took on “{Quote.Of(action.Text)}”. Is anything needed for it?",
                $"Open, planned for {Day(action.DueOn)}");
        }

        foreach (var goal in sources.Goals.Where(g => g.NextStep is null).OrderBy(g => g.DueOn))
        {
            yield return new(
                AgendaKind.Guidance,
                $"Which two or three steps would lead to “{Quote.Of(goal.Title)}” by {Day(goal.DueOn)}, {goal.DueOn.Year}?",
                "This goal has no steps yet");
        }

        if (sources.Goals.Count == 0)
        {
            yield return new(AgendaKind.Guidance, "What should we aim for in the next twelve months?", "No goal is shared yet");
        }
    }

    private static IEnumerable<DraftedPoint> Reflection(AgendaSources sources)
    {
        foreach (var action in OpenActions(sources, Party.Trainee).Take(2))
        {
            yield return new(
                AgendaKind.Reflection,
                action.DueOn < sources.MeetingOn
                    ? $"“{Quote.Of(action.Text)}” was planned for {Day(action.DueOn)}. What came of it?"
                    : $"“{Quote.Of(action.Text)}” is planned for {Day(action.DueOn)}. How is it going?",
                "Open from an earlier meeting");
        }

        if (sources.Last is { } last)
        {
            foreach (var question in FollowUpQuestions.About(last))
            {
                yield return question;
            }
        }
        else
        {
            yield return new(AgendaKind.Reflection, "What brought you here, and what would make this year a good one?", "First meeting");
            yield return new(AgendaKind.Reflection, "How do you like to hear that something could be better?", "First meeting");
        }

        foreach (var reflection in sources.Reflections.OrderByDescending(r => r.On).Take(1))
        {
            yield return new(AgendaKind.Reflection, $"{sources.TraineeName} wrote: “{Quote.Of(reflection.Text)}”", $"Shared {Day(reflection.On)}");
        }
    }

    private static IEnumerable<DraftedPoint> Celebration(AgendaSources sources)
    {
        var any = false;
        foreach (var action in sources.Actions.Where(a => a.DoneOn is not null).OrderByDescending(a => a.DoneOn).Take(2))
        {
            any = true;
            var who = action.Owner is Party.Trainee ? sources.TraineeName : sources.MentorName;
            yield return new(AgendaKind.Celebration, $"Done: “{Quote.Of(action.Text)}” ({who})", $"Since {Day(action.DoneOn!.Value)}");
        }

        foreach (var news in sources.News.OrderByDescending(n => n.On))
        {
            any = true;
            yield return new(AgendaKind.Celebration, Quote.Of(news.Text), $"Since {Day(news.On)}");
        }

        if (!any)
        {
            yield return new(AgendaKind.Celebration, "Something that went well since we last spoke, however small.", "Nothing is noted yet");
        }
    }

    private static IEnumerable<AgendaSources.ActionFact> OpenActions(AgendaSources sources, Party owner) =>
        sources.Actions.Where(a => a.DoneOn is null && a.Owner == owner).OrderBy(a => a.DueOn);
}
