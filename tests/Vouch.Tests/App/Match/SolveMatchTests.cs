using Microsoft.Extensions.Time.Testing;
using Vouch.App.Features.Match;

namespace Vouch.Tests.App.Match;

public sealed class SolveMatchTests
{
    private const string Market = "match 1\np X 1 b a\np Y 1 a b\na a X Y\na b Y X\n";

    [Theory]
    [InlineData("first", true)]
    [InlineData("proposers", true)]
    [InlineData("couple", true)]
    [InlineData("none", false)]
    [InlineData("reversion", true)]
    [InlineData("even", true)]
    [InlineData("advanced", true)]
    public async Task Every_example_shows_what_it_says(string name, bool stable)
    {
        var view = await AnswerAsync(new(MatchExamples.Named(name)!.Text));

        Assert.Equal((stable, !stable), (view.IsStable, view.IsProven));
        Assert.NotEmpty(view.Steps);
        Assert.Equal(!stable, view.Reasons.Count > 0);
    }

    [Fact]
    public void Every_example_is_tested() =>
        Assert.Equal(["first", "proposers", "couple", "none", "reversion", "even", "advanced"], MatchExamples.All.Select(example => example.Name));

    [Fact]
    public async Task The_example_of_two_couples_displaces_one_and_gives_its_place_back()
    {
        var view = await AnswerAsync(new(MatchExamples.Named("couple")!.Text));

        Assert.Contains("Ana gives up the position at City.", view.Steps);
        Assert.Contains("City has room again, and Chloe would rather be there.", view.Steps);
        Assert.Equal("Mercy", view.Applicants.Single(row => row.Name == "Ana").Program);
        Assert.Equal("City", view.Applicants.Single(row => row.Name == "Chloe").Program);
    }

    [Fact]
    public async Task The_last_moment_is_the_answer()
    {
        foreach (var example in MatchExamples.All.Where(example => example.Name != "none"))
        {
            var view = await AnswerAsync(new(example.Text));

            Assert.Equal(view.Programs.Select(row => row.Holds), view.Moment.Programs.Select(row => row.Holds));
        }
    }

    [Fact]
    public async Task Who_asks_decides_between_two_stable_matchings()
    {
        var applicants = await AnswerAsync(new(Market));
        var programs = await AnswerAsync(new(Market, ProgramsPropose: true));

        Assert.Equal(["X", "Y"], applicants.Applicants.Select(row => row.Program));
        Assert.Equal(["Y", "X"], programs.Applicants.Select(row => row.Program));
        Assert.Equal("X offers b a position.", programs.Steps[0]);
    }

    [Fact]
    public async Task An_edit_shows_its_line_and_who_moves()
    {
        var line = MatchLine.Find(Market, "a b")!;
        var edited = line.In(Market, line.WithMovedUp(1));
        var changes = (await AnswerAsync(new(edited, Before: Market))).Changes!;

        Assert.Equal([("a b Y X", "a b X Y")], changes.Lines);
        Assert.Equal([new("a", "X", "Y"), new("b", "Y", "X")], changes.Moves);
    }

    [Theory]
    [InlineData("", "Line 1: the file is empty; its first line must be 'match 1'. Put match 1 alone on the first line.")]
    [InlineData("match 1\np X 1 b\n", "Line 2, “p X 1 b”: unknown applicant b. Give the applicant a line that begins with a, or correct the name.")]
    [InlineData("match 1\np X -3\n", "Line 2, “p X -3”: the quota is below zero: -3. After the name of a program comes its number of positions, such as p City 2.")]
    [InlineData("match 1\nz\n", "Line 2, “z”: unknown line 'z'. Lines begin with p, a, c, v, e, o or s; # begins a remark.")]
    public async Task A_bad_line_is_named_with_its_mend(string text, string message)
    {
        var result = await new SolveMatch(new FakeTimeProvider()).ExecuteAsync(new(text), CancellationToken.None);

        Assert.Equal(message, result.Problem?.Message);
    }

    [Fact]
    public async Task What_is_too_large_or_cannot_be_asked_is_refused()
    {
        var solve = new SolveMatch(new FakeTimeProvider());
        var many = "match 1\n" + string.Concat(Enumerable.Range(0, MatchProblems.MostApplicants + 1).Select(i => $"a {i}\n"));

        Assert.Equal(MatchProblems.TooMany, (await solve.ExecuteAsync(new(many), CancellationToken.None)).Problem);
        Assert.Equal(MatchProblems.TooLong, (await solve.ExecuteAsync(new(new string('#', 200_001)), CancellationToken.None)).Problem);
        Assert.Equal(
            MatchProblems.ProgramsCannotPropose,
            (await solve.ExecuteAsync(new(MatchExamples.Named("couple")!.Text, ProgramsPropose: true), CancellationToken.None)).Problem);
    }

    private static async Task<MatchView> AnswerAsync(SolveMatch.Query query) =>
        (await new SolveMatch(new FakeTimeProvider()).ExecuteAsync(query, TestContext.Current.CancellationToken)).Value;
}
