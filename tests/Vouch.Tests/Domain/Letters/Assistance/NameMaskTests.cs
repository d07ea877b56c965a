using CsCheck;
using Vouch.Domain.Letters.Assistance;

namespace Vouch.Tests.Domain.Letters.Assistance;

public sealed class NameMaskTests
{
    [Theory]
    [InlineData("Maya Osei rebuilt it. MAYA did. maya too, and Osei's notes.", "{name} rebuilt it. {first name} did. {first name} too, and {last name}'s notes.")]
    [InlineData("Dr. Okafor and Ruth saw it.", "{writer} and {writer} saw it.")]
    [InlineData("With Luis Prado. Luis said so.", "With {name 1}. {name 1} said so.")]
    [InlineData("Then Dr. Alvarez asked Dr. Alvarez again.", "Then Dr. {name 1} asked Dr. {name 1} again.")]
    [InlineData("Write to maya@example.edu or (555) 010-4477, see https://example.edu/x and 12345678.", "Write to {contact 1} or {contact 2}, see {contact 3} and {contact 4}.")]
    [InlineData("She moved to Lakeside General with 40 charts.", "She moved to {name 1} with 40 charts.")]
    [InlineData("The study had no clean data.", "The study had no clean data.")]
    public void Names_stay_here(string text, string hidden) => Assert.Equal(hidden, Mask().Hide(text));

    [Fact]
    public void What_was_hidden_comes_back_and_what_nobody_made_does_not()
    {
        var mask = Mask();
        var hidden = mask.Hide("Luis Prado asked Dr. Alvarez and Ruth Okafor at a@b.edu.");
        Assert.Equal("Luis Prado asked Dr. Alvarez and Ruth Okafor at a@b.edu.", mask.Show(hidden));
        Assert.Equal("{name 9} and {name}", mask.Show("{name 9} and {name}"));
    }

    [Fact]
    public void No_known_name_gets_through_wherever_it_stands()
    {
        string[] words = ["the", "chart", "Maya", "Osei", "Maya Osei", "Ruth", "Okafor", "Luis", "Prado", "and", "wrote", "Anne-Marie", "Anne", "\n\n", "with", "Dr.", "Ms.", "40"];
        string[] between = [" ", ", ", ". ", "-", "/", " ("];
        Gen.Select(Gen.Int[0, words.Length - 1].Array[1, 12], Gen.Int[0, between.Length - 1]).Sample((parts, gap) =>
        {
            var hidden = new NameMask("Maya Osei", "Ruth Okafor", ["Luis Prado", "Anne-Marie Dubois"]).Hide(string.Join(between[gap], parts.Select(i => words[i])));
            foreach (var name in new[] { "Maya", "Osei", "Ruth", "Okafor", "Luis", "Prado" })
            {
                Assert.DoesNotContain(name, hidden, StringComparison.OrdinalIgnoreCase);
            }
        });
    }

    private static NameMask Mask() => new("Maya Osei", "Ruth Okafor", ["Luis Prado"]);
}
