using System.Reflection;
using Vouch.Domain.Letters.Checks;
using Vouch.Domain.Letters.Mirror;

namespace Vouch.Tests.Domain.Letters.Mirror;

public sealed class WriterMirrorTests
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    public void Fewer_than_five_letters_show_no_number_and_what_is_missing(int letters, int missing)
    {
        var mirror = WriterMirror.Of([.. Enumerable.Repeat(Letter("She read every film.", 2026), letters)]);
        Assert.Equal((letters, missing), (mirror.Letters, mirror.Missing));
        Assert.Null(mirror.All);
        Assert.Empty(mirror.Years);
    }

    [Fact]
    public void Length_has_its_median_and_its_middle_half()
    {
        var mirror = WriterMirror.Of([.. new[] { 50, 10, 40, 20, 30 }.Select(words => Letter(string.Join(' ', Enumerable.Repeat("word", words)) + ".", 2026))]);
        Assert.Equal(new MirrorMeasures.Spread(30, 20, 40), mirror.All!.Words);
        Assert.Equal(0, mirror.Missing);
    }

    [Fact]
    public void Words_of_distinction_and_effort_are_counted_in_a_thousand_of_all()
    {
        var plain = Letter(string.Join(' ', Enumerable.Repeat("word", 96)) + ".", 2026);
        var praised = Letter("An outstanding, diligent, hardworking student " + string.Join(' ', Enumerable.Repeat("word", 91)) + ".", 2026);
        var all = WriterMirror.Of([praised, plain, plain, plain, plain]).All!;
        Assert.Equal(1000 * 1 / 480.0, all.StandoutPerThousand, 1e-9);
        Assert.Equal(1000 * 2 / 480.0, all.EffortPerThousand, 1e-9);
    }

    [Fact]
    public void Names_that_are_words_of_distinction_are_names() =>
        Assert.Equal((0, 0), MirrorWords.CountIn("I taught Dr. Best and Maya Superior in the same year."));

    [Fact]
    public void Doubt_raisers_are_told_by_kind_and_letter()
    {
        var doubting = Letter("She seems competent. I do not know her well enough to judge her character.", 2026);
        var all = WriterMirror.Of([doubting, .. Enumerable.Repeat(Letter("She read 4,000 films with me.", 2026), 4)]).All!;
        Assert.Equal(MirrorMeasures.DoubtCategories, all.Doubts.Select(doubt => doubt.Category));
        Assert.Equal(0.4, all.Doubts.Single(doubt => doubt.Category == LetterCategories.Hedge).PerLetter, 1e-9);
        Assert.Equal(0, all.Doubts.Single(doubt => doubt.Category == LetterCategories.Negativity).PerLetter);
    }

    [Fact]
    public void Years_with_few_letters_are_taken_together_so_that_none_can_be_subtracted()
    {
        int[] years = [2021, 2022, 2022, 2023, 2023, 2024, 2024, 2024, 2024, 2024, 2025];
        var mirror = WriterMirror.Of([.. years.Select(year => Letter("She read every film.", year))]);
        Assert.Equal([(2021, 2023, 5), (2024, 2025, 6)], mirror.Years.Select(span => (span.FirstYear, span.LastYear, span.Letters)));
    }

    [Fact]
    public void The_order_of_the_letters_changes_nothing()
    {
        var letters = Enumerable.Range(0, 12).Select(i => Letter(string.Join(' ', Enumerable.Repeat("word", 10 + (7 * i % 5))) + ".", 2020 + (i % 3))).ToList();
        var (mirror, turned) = (WriterMirror.Of(letters), WriterMirror.Of([.. letters.AsEnumerable().Reverse()]));
        Assert.Equal(mirror.All!.Words, turned.All!.Words);
        Assert.Equal(mirror.Years.Select(span => (span.FirstYear, span.Letters)), turned.Years.Select(span => (span.FirstYear, span.Letters)));
    }

    [Fact]
    public void It_takes_in_nothing_about_the_people_written_about() =>
        Assert.Equal(["SignedOn", "Text"], typeof(MirrorLetter).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => property.Name).Where(name => name != "EqualityContract").Order());

    [Fact]
    public void Every_family_of_words_names_its_source() => Assert.All(MirrorWords.Sources, source => Assert.Contains("doi.org", source, StringComparison.Ordinal));

    private static MirrorLetter Letter(string text, int year) => new(text, new DateOnly(year, 6, 1));
}
