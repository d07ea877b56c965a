using CsCheck;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class HealthTests
{
    private static readonly HealthFacts New = Facts(days: 0);

    private static readonly Gen<HealthFacts> Any = Gen.Select(
        Gen.Int[0, 90], Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 200], Gen.Int[0, 3]).Select(
        (days, planned, waiting, actions, meetings, goals, old, compact) => Facts(days) with
        {
            DaysOld = old,
            IsMeetingPlanned = planned,
            QuestionsWaiting = waiting,
            QuestionsLate = waiting / 2,
            ActionsDue = actions,
            ActionsDone = actions / 2,
            Meetings = meetings,
            MeetingsPrepared = meetings / 2,
            OpenGoals = goals,
            GoalsMoved = goals / 2,
            CompactInForce = compact > 0,
            CompactReviewOverdue = compact == 1,
        });

    [Theory]
    [InlineData(0, 40)]
    [InlineData(30, 40)]
    [InlineData(45, 20)]
    [InlineData(60, 0)]
    [InlineData(75, 0)]
    public void Cadence_earns_all_up_to_the_interval_and_none_from_twice_it_on(int days, int points) =>
        Assert.Equal(points, PointsOf(Facts(days), HealthPart.Cadence));

    [Fact]
    public void A_planned_meeting_is_worth_half() =>
        Assert.Equal((20, 33), (PointsOf(Facts(70) with { IsMeetingPlanned = true }, HealthPart.Cadence), PointsOf(Facts(35) with { IsMeetingPlanned = true }, HealthPart.Cadence)));

    [Fact]
    public void What_is_not_known_yet_counts_neither_way()
    {
        var health = Health.Of(New);

        Assert.Equal(100, health.Score);
        Assert.Equal(
            [HealthPart.FollowThrough, HealthPart.Preparation, HealthPart.Goals, HealthPart.Compact],
            health.Reasons.Where(reason => reason.Points is null).Select(reason => reason.Part).Order());
    }

    [Fact]
    public void A_worked_example_adds_up()
    {
        var health = Health.Of(Facts(45) with
        {
            DaysOld = 200,
            QuestionsWaiting = 2,
            QuestionsLate = 1,
            ActionsDue = 3,
            ActionsDone = 2,
            Meetings = 4,
            MeetingsPrepared = 3,
            OpenGoals = 2,
            CompactInForce = true,
            CompactReviewOverdue = true,
        });

        // 20 of 40, 10 of 20, 10 of 15, 8 of 10, 5 of 10, 3 of 5.
        Assert.Equal(56, health.Score);
        Assert.Equal(HealthPart.Cadence, health.Reasons[0].Part);
        Assert.Equal("1 of 2 questions late", health.Reasons.Single(reason => reason.Part is HealthPart.Answers).Fact);
    }

    [Fact]
    public void The_weights_make_a_hundred_and_are_the_published_ones()
    {
        Assert.Equal(100, Health.Weights.Values.Sum());
        var published = File.ReadAllLines(Published())
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && Enum.TryParse<HealthPart>(line.Split('|')[1].Trim(), out _))
            .ToDictionary(line => Enum.Parse<HealthPart>(line.Split('|')[1].Trim()), line => int.Parse(line.Split('|')[2].Trim(), null));
        Assert.Equal(Health.Weights.OrderBy(w => w.Key), published.OrderBy(w => w.Key));
    }

    [Fact]
    public void A_score_lies_between_0_and_100_and_is_its_parts() => Any.Sample(facts =>
    {
        var health = Health.Of(facts);
        var known = health.Reasons.Where(reason => reason.Points is not null).ToList();

        Assert.All(known, reason => Assert.InRange(reason.Points!.Value, 0, reason.Most));
        Assert.Equal(Math.Round(100.0 * known.Sum(r => r.Points!.Value) / known.Sum(r => r.Most), MidpointRounding.AwayFromZero), health.Score!.Value);
    });

    [Fact]
    public void A_later_day_never_helps_and_a_late_answer_never_either() => Any.Sample(facts =>
    {
        Assert.True(PointsOf(facts, HealthPart.Cadence) >= PointsOf(facts with { Cadence = Facts(facts.Cadence.Days + 1).Cadence }, HealthPart.Cadence));
        Assert.True(facts.QuestionsLate == facts.QuestionsWaiting
            || Health.Of(facts).Score >= Health.Of(facts with { QuestionsLate = facts.QuestionsLate + 1 }).Score);
    });

    [Fact]
    public void While_the_two_rest_there_is_no_score() =>
        Assert.Null(Health.Of(New with { Cadence = New.Cadence with { State = CadenceState.Resting } }).Score);

    private static string Published()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Vouch.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs", "mentorship-health.md");
    }

    private static int PointsOf(HealthFacts facts, HealthPart part) => Health.Of(facts).Reasons.Single(reason => reason.Part == part).Points!.Value;

    private static HealthFacts Facts(int days) => new()
    {
        Cadence = new(CadenceState.OnTrack, Pair.On(0), days, Pair.On(30), Pair.On(45), Pair.On(60)),
        DaysOld = 0,
    };
}
