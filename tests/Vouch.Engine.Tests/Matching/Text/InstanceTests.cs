using System.Text;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Engine.Tests.Matching.Text;

public sealed class InstanceTests
{
    public static TheoryData<string> WithAnswers =>
        [.. Directory.GetFiles(Instances.Folder, "*.answer").Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    [Theory]
    [MemberData(nameof(WithAnswers))]
    public void The_published_answer_is_found(string name)
    {
        var named = MatchReader.Read(Instances.Bytes($"{name}.txt"));
        var outcome = new MatchSolver().Solve(named.Market, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Encoding.UTF8.GetString(Instances.Bytes($"{name}.answer")), Instances.Written(named, outcome));
    }

    [Fact]
    public void That_no_stable_matching_exists_is_proven()
    {
        var named = MatchReader.Read(Instances.Bytes("no-stable.txt"));

        Assert.True(new MatchSolver().Solve(named.Market, cancellationToken: TestContext.Current.CancellationToken).ProvenNone);
    }

    [Fact]
    public void A_swap_of_two_positions_blocks_only_when_vacated_ones_count_as_free()
    {
        var named = MatchReader.Read(Instances.Bytes("swap.txt"));
        var matching = MatchingText.Read("matching 1\nm a X\nm b Y\n"u8, named)!;

        Assert.True(StabilityChecker.IsStable(named.Market, matching.ProgramOf));
        Assert.False(StabilityChecker.IsStable(named.Market, matching.ProgramOf, rules: StabilityRules.Vacated));
    }

    [Fact]
    public void Programs_proposing_gives_each_program_the_best_it_can_have()
    {
        var named = Instances.Market("match 1\np X 1 b a\np Y 1 a b\na a X Y\na b Y X\n");
        var matches = new int[2];

        new ProgramProposing().Solve(named.Market, matches);

        Assert.Equal([1, 0], matches);
    }
}
