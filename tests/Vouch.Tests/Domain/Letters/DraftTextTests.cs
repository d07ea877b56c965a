using CsCheck;
using Vouch.Domain.Letters;

namespace Vouch.Tests.Domain.Letters;

public sealed class DraftTextTests
{
    [Fact]
    public void Ties_and_notes_do_not_reach_the_reader()
    {
        var text = DraftText.Parse("> Situation: no data\nI met Ana in 2025 [1]. She led the review. [2, 3] It worked.\r\n\r\n\r\nI recommend her.\n> end");
        Assert.Equal("I met Ana in 2025. She led the review. It worked.\n\nI recommend her.", text.ForReader);
        Assert.Equal(2, text.Notes);
        Assert.Equal([1, 2, 3], text.Cited);
    }

    [Fact]
    public void Each_sentence_knows_what_it_rests_on()
    {
        var text = DraftText.Parse("I met Ana with Dr. Lee in 2025 [1]. She led the review. [2, 3] It worked.");
        Assert.Collection(text.Sentences,
            first =>
            {
                Assert.Equal("I met Ana with Dr. Lee in 2025.", first.Text);
                Assert.Equal([1], first.Items);
            },
            second => Assert.Equal([2, 3], second.Items),
            third => Assert.Empty(third.Items));
    }

    [Fact]
    public void Brackets_that_are_not_numbers_stay_for_the_guards_to_see() =>
        Assert.Equal("Dear [name],", DraftText.Parse("Dear [name],").ForReader);

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.Equal("", DraftText.Parse(null).ForReader);
        Assert.Empty(DraftText.Parse(" \n ").Sentences);
    }

    private static readonly string[] Parts = ["She led it.", " ", "\n\n", "[2]", "> note\n", "Dr. Lee", "\n", "Why?", "[x]"];

    [Fact]
    public void Reading_what_the_reader_sees_changes_nothing_more() =>
        Gen.Int[0, Parts.Length - 1].List[0, 12]
            .Select(indices => string.Concat(indices.Select(index => Parts[index])))
            .Sample(raw =>
            {
                var once = DraftText.Parse(raw).ForReader;
                return DraftText.Parse(once).ForReader == once && DraftText.Parse(once).Notes == 0;
            });

    [Theory]
    [InlineData("One. [1] Two. [2]")]
    [InlineData("One. [1] Two.[2]")]
    [InlineData("One.\n[1] Two.\n[2]\n")]
    [InlineData("One. [1]\n\nTwo. [2]\n\n")]
    [InlineData("One [1]. Two [2].")]
    [InlineData("[1] One.\n\n[2] Two")]
    public void The_last_sentence_keeps_its_tie_too(string text) => Assert.Equal(
        [("One", 1), ("Two", 2)], DraftText.Parse(text).Sentences.Select(sentence => (sentence.Text.TrimEnd('.'), Assert.Single(sentence.Items))));
}
