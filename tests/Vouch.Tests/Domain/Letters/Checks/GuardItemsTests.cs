using System.Runtime.CompilerServices;
using Vouch.Domain.Letters.Checks.Guards;

namespace Vouch.Tests.Domain.Letters.Checks;

/// <summary>Made letters of one or two lines, as many that a guard must stop as near misses it must let pass: <c>Guards/made.txt</c>.</summary>
public sealed class GuardItemsTests
{
    public static TheoryData<string, string, string> Items { get; } = Read();

    [Theory, MemberData(nameof(Items))]
    public void A_guard_stops_the_wrong_letter_and_no_other(string context, string guards, string text)
    {
        var parts = context.Split(';');
        var found = LetterGuards.Run(text, new GuardContext
        {
            ApplicantName = parts[0],
            Pronouns = parts[1],
            WriterName = parts[2],
            Specialty = Or(parts[3]),
            Addressee = Or(parts[4]),
            OtherTrainees = parts[5].Split(',', StringSplitOptions.RemoveEmptyEntries),
        });
        Assert.Equal(guards == "-" ? [] : guards.Split(',').Order(), found.Select(guard => guard.Guard).Distinct().Order());
    }

    [Fact]
    public void There_are_items_of_both_kinds() => Assert.All(
        new[] { LetterGuards.OtherTraineeName, LetterGuards.WrongPronoun, LetterGuards.WrongSpecialty, LetterGuards.Placeholder, LetterGuards.NamedAddressee, "-" },
        guard => Assert.True(Items.Count(item => item.Data.Item2 == guard) >= 5, guard));

    [Fact]
    public void A_letter_with_the_people_exchanged_is_a_copy_and_another_letter_about_the_same_work_is_none()
    {
        const string Letter =
            "I have known Daniel Cho for three years. He joined the stroke team in May and rewrote its checklist within a month. "
            + "When a scanner failed at night he drove 40 samples to the next hospital himself. I have not met a more careful reader of films.";
        var copied = Letter.Replace("Daniel Cho", "Maya Osei", StringComparison.Ordinal).Replace("He joined", "She joined", StringComparison.Ordinal)
            .Replace("at night he", "at night she", StringComparison.Ordinal).Replace("himself", "herself", StringComparison.Ordinal)
            .Replace("40", "35", StringComparison.Ordinal).Replace("three", "two", StringComparison.Ordinal);
        const string Other =
            "Maya Osei joined the stroke team last spring. Her checklist for the scanner is still in use, and the night shift asks for her by name. "
            + "She read 300 films with me and disagreed with me on nine; she was right on seven. I would have her on any team of mine.";
        string[] Guards(string text) => [.. LetterGuards.Run(text, new GuardContext { ApplicantName = "Maya Osei", OtherLetters = [Letter] }).Select(guard => guard.Guard)];
        Assert.Equal([LetterGuards.NearCopy], Guards(copied));
        Assert.Empty(Guards(Other));
    }

    private static string? Or(string part) => part.Length == 0 ? null : part;

    private static TheoryData<string, string, string> Read([CallerFilePath] string here = "")
    {
        var items = new TheoryData<string, string, string>();
        foreach (var line in File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "Guards", "made.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(" => ", 3);
            items.Add(parts[0], parts[1], parts[2].Replace("\\n", "\n", StringComparison.Ordinal));
        }

        return items;
    }
}
