using CsCheck;
using static Vouch.Domain.Letters.TextDifference;

namespace Vouch.Tests.Domain.Letters;

public sealed class TextDifferenceTests
{
    private static readonly string[] Bits = ["she ", "rebuilt ", "the ", "data\n\n", "set.", " ", ""];

    private static readonly Gen<string> Texts = Gen.Int[0, 6].Select(i => Bits[i]).Array[0, 14].Select(bits => string.Concat(bits));

    [Fact]
    public void Pieces_put_together_are_the_two_texts() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var pieces = Between(before, after);
        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != ChangeKind.Added).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != ChangeKind.Removed).Select(piece => piece.Text)));
    });

    [Fact]
    public void As_many_words_stay_as_a_plain_table_says() => Gen.Select(Texts, Texts).Sample((before, after) =>
        Assert.Equal(
            LongestCommon(Words(before), Words(after)),
            Between(before, after).Where(piece => piece.Kind == ChangeKind.Same).Sum(piece => Words(piece.Text).Length)));

    [Fact]
    public void Two_long_letters_that_share_nothing_are_compared_at_once()
    {
        var before = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"b{i}"));
        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], Between(before, after).Select(piece => piece.Kind));
    }

    private static string[] Words(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\S+\s*|^\s+").Select(match => match.Value)];

    private static int LongestCommon(string[] one, string[] other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                table[i, j] = one[i - 1] == other[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[one.Length, other.Length];
    }
}
