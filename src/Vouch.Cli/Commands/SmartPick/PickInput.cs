using System.CommandLine;
using System.Text;
using Vouch.Cli.Commands.Season;
using Vouch.Domain.Applicants;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.SmartPick;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Files;
using Vouch.SmartPick.Markets;

namespace Vouch.Cli.Commands.SmartPick;

/// <summary>What the commands take: profile, programs, season, seed and number of simulated seasons, and the answer they lead to.</summary>
internal sealed class PickInput
{
    private const int MostMarkets = 5_000;

    private readonly Option<string> _profile = new("--profile") { Description = "The profile (JSON), as saved from the page; see docs/schemas.", Required = true };
    private readonly Option<string?> _directory = new("--directory") { Description = "A program list (CSV); without it the demonstration directory." };
    private readonly Option<string> _season = new("--season") { Description = "The season pack, such as data/seasons/2026.", Required = true };
    private readonly Option<ulong> _seed = new("--seed") { Description = "The page uses 1.", DefaultValueFactory = _ => ProblemBuilder.Seed };
    private readonly Option<int> _markets = new("--markets")
    {
        Description = "Simulated seasons; the page ends with the default.",
        DefaultValueFactory = _ => PickMarket.AllMarkets,
    };

    public IReadOnlyList<Option> Options => [_profile, _directory, _season, _seed, _markets];

    /// <summary>The list for the profile.</summary>
    public SmartPickView Answer(ParseResult parsed, CancellationToken cancellationToken)
    {
        var read = Read(parsed, cancellationToken);
        return new Answering(read.Pack, read.Directory, read.Builder, read.Fees, read.Profile, read.Markets).Answer(read.Draft, read.IsOld)
            ?? throw Bad(parsed.GetRequiredValue(_profile), [SmartPickProblems.NoProgramLeft.Message]);
    }

    /// <summary>The rank list after the profile's interviews.</summary>
    public RankView Rank(ParseResult parsed, CancellationToken cancellationToken)
    {
        var read = Read(parsed, cancellationToken);
        var answer = new RankAnswering(read.Pack, read.Directory, read.Builder, read.Profile, read.Markets).Answer(read.Draft, read.IsOld);
        return answer.Succeeded ? answer.Value : throw Bad(parsed.GetRequiredValue(_profile), [answer.Problem!.Message]);
    }

    private sealed record Whole(
        SeasonPack Pack, bool IsOld, ProgramDirectory Directory, ProblemBuilder Builder, ErasFees Fees, ApplicantDraft Draft, ApplicantProfile Profile, List<PickMarket> Markets);

    private Whole Read(ParseResult parsed, CancellationToken cancellationToken)
    {
        var markets = parsed.GetValue(_markets);
        if (markets is < 1 or > MostMarkets)
        {
            throw new BadInputException($"--markets: give a number from 1 to {MostMarkets}");
        }

        var season = parsed.GetRequiredValue(_season);
        var pack = SeasonFiles.ReadPack(season);
        var draft = Draft(parsed.GetRequiredValue(_profile), cancellationToken);
        var (profile, problems) = ApplicantProfile.From(draft, pack, States.Shipped);
        if (profile is null)
        {
            throw Bad(parsed.GetRequiredValue(_profile), [.. problems.Select(problem => $"{problem.Field}: {problem.Message}")]);
        }

        if (ErasFees.Of(pack) is not { Succeeded: true } fees)
        {
            throw Bad(season, [ErasFees.Of(pack).Problem!.Message]);
        }

        var directory = SeasonFiles.ReadDirectory(parsed.GetValue(_directory), pack, cancellationToken);
        var builder = new ProblemBuilder(pack, States.Shipped, directory);
        var fitted = SeasonFiles.ReadFitted(season);
        var simulated = profile.Specialties.Select(choice =>
            MarketChoice.Simulate(builder, fitted, choice.Specialty, parsed.GetValue(_seed), markets, cancellationToken)
            ?? throw Bad(season, [SmartPickProblems.NothingPublished(pack.FindSpecialty(choice.Specialty)!.Name).Message])).ToList();
        var isOld = pack.IsOlderThan(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        return new(pack, isOld, directory, builder, fees.Value, draft, profile, simulated);
    }

    private static ApplicantDraft Draft(string path, CancellationToken cancellationToken)
    {
        var bytes = InputFile.Read(path, cancellationToken: cancellationToken);
        if (bytes.Length > SmartPickFiles.MostProfileBytes)
        {
            throw Bad(path, [SmartPickProblems.NotAProfileFile.Message]);
        }

        var read = SmartPickFiles.ReadProfile(Encoding.UTF8.GetString(bytes.Span));
        return read.Problem is { } problem ? throw Bad(path, [problem.Message]) : read.Value;
    }

    private static BadInputException Bad(string path, IReadOnlyList<string> messages) =>
        new($"{InputFile.Display(path)}: {string.Join("\n  ", messages)}");
}
