using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class AgendaDraftTests
{
    private static readonly DateOnly MeetingOn = new(2026, 10, 20);

    private static readonly AgendaSources.LastMeeting Last = new(
        new(2026, 9, 15),
        """
        - Ana worries that her MCAT date is too early.
        - She will ask Dr. Lee about the sepsis registry.
        We talked about summer. Should she apply to two programs or three?
        OK.
        """,
        ["Choosing a summer program"]);

    [Fact]
    public void At_least_three_questions_quote_the_last_meeting()
    {
        var questions = Drafted(new() { MeetingOn = MeetingOn, TraineeName = "Ana", MentorName = "Dana", Last = Last })
            .Where(p => p.Because == "From your notes of September 15")
            .ToList();

        Assert.Equal(3, questions.Count);
        Assert.Contains("“Ana worries that her MCAT date is too early.” How is that now", questions[0].Text, StringComparison.Ordinal);
        Assert.Contains("“She will ask Dr. Lee about the sepsis registry.”", questions[1].Text, StringComparison.Ordinal);
        Assert.Contains("“Should she apply to two programs or three?” Is there an answer yet?", questions[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_short_notes_the_agenda_of_the_last_meeting_and_then_its_day_are_taken_up()
    {
        var questions = Drafted(new()
        {
            MeetingOn = MeetingOn,
            TraineeName = "Ana",
            MentorName = "Dana",
            Last = Last with { Notes = "ok" },
        }).Where(p => p.Kind is AgendaKind.Reflection).ToList();

        Assert.Equal(3, questions.Count);
        Assert.Contains("“Choosing a summer program”", questions[0].Text, StringComparison.Ordinal);
        Assert.All(questions, q => Assert.Contains("September 15", q.Text, StringComparison.Ordinal));
        Assert.Equal(3, questions.DistinctBy(q => q.Text).Count());
    }

    [Fact]
    public void All_three_parts_have_a_point_even_at_the_first_meeting()
    {
        var points = Drafted(new() { MeetingOn = MeetingOn, TraineeName = "Ana", MentorName = "Dana" });

        Assert.Equal(Enum.GetValues<AgendaKind>(), points.Select(p => p.Kind).Distinct());
    }

    [Fact]
    public void Open_items_goals_and_good_news_come_up_in_their_part()
    {
        var points = Drafted(new()
        {
            MeetingOn = MeetingOn,
            TraineeName = "Ana",
            MentorName = "Dana",
            Actions =
            [
                new("Read the protocol", Party.Trainee, new(2026, 10, 1), null),
                new("Introduce Ana to the registry team", Party.Mentor, new(2026, 10, 10), null),
                new("Sign up for ethics training", Party.Trainee, new(2026, 9, 30), new(2026, 9, 28)),
            ],
            Goals = [new("Submit an abstract", new(2027, 2, 1), "Draft the methods", new(2026, 11, 1))],
            News = [new("First patient enrolled by me", new(2026, 10, 2))],
        });

        Assert.Contains(points, p => p is { Kind: AgendaKind.Reflection } && p.Text.Contains("“Read the protocol” was planned for October 1", StringComparison.Ordinal));
        Assert.Contains(points, p => p is { Kind: AgendaKind.Guidance } && p.Text.Contains("Dana took on", StringComparison.Ordinal));
        Assert.Contains(points, p => p is { Kind: AgendaKind.Guidance, Because: "Goal: Submit an abstract" });
        Assert.Contains(points, p => p is { Kind: AgendaKind.Celebration } && p.Text.Contains("Sign up for ethics training", StringComparison.Ordinal));
        Assert.Contains(points, p => p is { Kind: AgendaKind.Celebration, Text: "First patient enrolled by me" });
    }

    [Fact]
    public void Every_point_fits_an_agenda_whatever_was_written()
    {
        var pair = new Pair();
        var meeting = pair.MeetingAfter(10);
        var long_ = string.Join(' ', Enumerable.Repeat("plan 🙂 the-next-very-long-step", 60));

        var points = Drafted(new()
        {
            MeetingOn = MeetingOn,
            TraineeName = "Ana",
            MentorName = "Dana",
            Last = new(new(2026, 9, 15), long_ + ".\n" + long_, [long_]),
            Actions = [new(long_, Party.Trainee, MeetingOn, null), new(long_, Party.Mentor, MeetingOn, MeetingOn)],
            Goals = [new(long_, MeetingOn, long_, MeetingOn), new(long_, MeetingOn, null, null)],
            News = [new(long_, MeetingOn)],
            Reflections = [new(long_, MeetingOn)],
        });

        Assert.All(points, p => Assert.True(meeting.AddAgendaItem(pair.Trainee, p.Kind, p.Text, p.Because, Pair.Start).Succeeded, p.Text));
    }

    private static IReadOnlyList<DraftedPoint> Drafted(AgendaSources sources) => AgendaDraft.From(sources);
}
