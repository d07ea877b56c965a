using System.Buffers;
using System.Diagnostics;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Engine.Tests.Matching.Text;

/// <summary>Ten thousand answers before a checker that others wrote, in another language.</summary>
public sealed class IndependentCheckerTests
{
    private const int Count = 10_000;

    private const string Script = """
        import os, sys
        sys.path.insert(0, sys.argv[1])
        import check, instance
        wrong = 0
        for name in sorted(os.listdir(sys.argv[2])):
            if not name.endswith('.market'):
                continue
            path = os.path.join(sys.argv[2], name)
            matching = instance.read_matching(path.replace('.market', '.matching'))
            for line in check.check(instance.read(path), matching):
                print(name, line)
                wrong = 1
        sys.exit(wrong)
        """;

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Every_answer_is_stable_to_an_independent_checker()
    {
        var checker = CheckerFolder();
        Assert.SkipWhen(checker is null, "Set VOUCH_SHARED to the folder that holds match-format/check.py.");
        var folder = Directory.CreateTempSubdirectory("vouch-answers-").FullName;
        try
        {
            Assert.InRange(WriteAnswers(folder), Count / 2, Count);
            var start = new ProcessStartInfo("python3", ["-c", Script, checker!, folder]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal("", output);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? CheckerFolder()
    {
        var candidates = new List<string>();
        if (Environment.GetEnvironmentVariable("VOUCH_SHARED") is { Length: > 0 } shared)
        {
            candidates.Add(shared);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vouch.slnx")))
            {
                candidates.Add(Path.Combine(folder.Parent?.FullName ?? "", "shared"));
            }
        }

        return candidates.Select(c => Path.Combine(c, "match-format")).FirstOrDefault(c => File.Exists(Path.Combine(c, "check.py")));
    }

    private static int WriteAnswers(string folder)
    {
        var solver = new MatchSolver();
        var answers = 0;
        for (var i = 0; i < Count; i++)
        {
            var random = new Random(i);
            var market = SmallMarkets.Build(random, random.Next(4, 40), random.Next(1, 12), quota: 4, couples: random.Next(0, 3), jointChoices: 8);
            if (market.ProgramCount > 1 && i % 2 == 0)
            {
                var pair = SmallMarkets.Shuffled(random, market.ProgramCount);
                market.AddReversion(pair[0], pair[1], random.Next(4));
                market.SetParity(pair[^1], random.Next(2) == 0 ? Parity.Even : Parity.Odd);
            }

            var bytes = new ArrayBufferWriter<byte>();
            MarketText.Write(market, null, bytes);
            var named = MatchReader.Read(bytes.WrittenSpan);
            var outcome = solver.Solve(named.Market, seed: (ulong)i);
            if (outcome.Status == MatchStatus.Stable)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{i}.market"), bytes.WrittenSpan);
                bytes.Clear();
                MatchingText.Write(named, outcome.Matching, outcome.FinalQuotas, bytes);
                File.WriteAllBytes(Path.Combine(folder, $"{i}.matching"), bytes.WrittenSpan);
                answers++;
            }
        }

        return answers;
    }
}
