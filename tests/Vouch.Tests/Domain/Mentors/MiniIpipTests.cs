using CsCheck;
using Vouch.Domain.Instruments;

namespace Vouch.Tests.Domain.Mentors;

/// <summary>Worked by hand from the published key: four items a scale; eleven of the twenty count from the other end.</summary>
public sealed class MiniIpipTests
{
    private static readonly int[] PublishedReversed = [6, 7, 8, 9, 10, 15, 16, 17, 18, 19, 20];

    [Fact]
    public void The_key_is_the_published_one()
    {
        Assert.Equal(PublishedReversed, MiniIpip.Items.Where(item => item.IsReversed).Select(item => item.Number));
        Assert.Equal(
            ["1 6 11 16", "2 7 12 17", "3 8 13 18", "4 9 14 19", "5 10 15 20"],
            Enum.GetValues<PersonalityScale>().Select(scale => string.Join(' ', MiniIpip.Items.Where(item => item.Scale == scale).Select(item => item.Number))));
        Assert.StartsWith("Public domain", MiniIpip.Source.License, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worked_example_comes_to_what_it_does_by_hand()
    {
        // Extraversion 4, 6-2, 3, 6-1 = 16; Agreeableness 5, 6-1, 4, 6-2 = 18; Conscientiousness 2, 6-4, 3, 6-5 = 8;
        // Neuroticism 1, 6-4, 2, 6-3 = 8; Imagination 5, 6-2, 6-1, 6-3 = 17.
        int?[] answers = [4, 5, 2, 1, 5, 2, 1, 4, 4, 2, 3, 4, 3, 2, 1, 1, 2, 5, 3, 3];

        var scores = MiniIpip.Score(answers);

        Assert.Equal([16, 18, 8, 8, 17], scores.Select(score => score.Sum));
        Assert.Equal([4, 4.5, 2, 2, 4.25], scores.Select(score => score.Mean!.Value));
    }

    [Theory]
    [InlineData(1, new[] { 12, 12, 12, 12, 16 })]
    [InlineData(3, new[] { 12, 12, 12, 12, 12 })]
    [InlineData(5, new[] { 12, 12, 12, 12, 8 })]
    public void The_same_answer_everywhere_meets_in_the_middle_where_a_scale_is_balanced(int answer, int[] sums) =>
        Assert.Equal(sums, MiniIpip.Score([.. Enumerable.Repeat((int?)answer, 20)]).Select(score => score.Sum));

    [Fact]
    public void A_skipped_item_leaves_the_mean_of_the_others_and_two_are_too_few()
    {
        int?[] answers = [4, null, null, null, null, null, .. Enumerable.Repeat((int?)null, 4), 5, .. Enumerable.Repeat((int?)null, 4), 3, null, null, null, null];

        var scores = MiniIpip.Score(answers);

        Assert.Equal((12, 3, 4.0), (scores[0].Sum, scores[0].Answered, scores[0].Mean));
        Assert.All(scores.Skip(1), score => Assert.Null(score.Mean));
    }

    [Fact]
    public void Turning_every_answer_round_turns_every_scale_round() =>
        Gen.Int[0, 5].Array[20].Sample(raw =>
        {
            int?[] answers = [.. raw.Select(answer => answer == 0 ? (int?)null : answer)];
            int?[] turned = [.. answers.Select(answer => answer is { } known ? 6 - known : (int?)null)];

            Assert.All(MiniIpip.Score(answers).Zip(MiniIpip.Score(turned)), pair =>
            {
                Assert.Equal(6 * pair.First.Answered, pair.First.Sum + pair.Second.Sum);
                Assert.True(pair.First.Mean is null or (>= 1 and <= 5));
            });
        }, iter: 500);

    [Theory]
    [InlineData(19, 3)]
    [InlineData(21, 3)]
    [InlineData(20, 0)]
    [InlineData(20, 6)]
    public void Impossible_answers_are_refused(int count, int answer) =>
        Assert.Equal(InstrumentProblems.Answers, MiniIpip.Check([.. Enumerable.Repeat((int?)answer, count)]));
}
