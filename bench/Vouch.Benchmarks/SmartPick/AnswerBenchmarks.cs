using BenchmarkDotNet.Attributes;
using Vouch.Domain.Applicants;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.SmartPick;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Markets;
using ApplicantProfile = Vouch.Domain.Applicants.ApplicantProfile;
using ApplicantType = Vouch.Domain.Applicants.ApplicantType;

namespace Vouch.Benchmarks.SmartPick;

/// <summary>What a person waits for: internal medicine on the demonstration directory of the whole country, with the fit that ships.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const string Medicine = "internal-medicine";

    private static readonly ApplicantDraft Maya = new()
    {
        Type = ApplicantType.UsMd,
        Step2 = 243,
        HomeState = "OH",
        FirstSpecialty = Medicine,
        PreferredStates = ["OH", "MI"],
        StateWeight = 2,
        MostApplications = 40,
    };

    private SeasonPack _pack = null!;
    private ProgramDirectory _directory = null!;
    private ProblemBuilder _builder = null!;
    private MarketInput _input = null!;
    private MarketFit _fit = null!;
    private ErasFees _fees = null!;
    private PickMarket _first = null!;
    private PickMarket _refined = null!;

    [GlobalSetup]
    public void Build()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data", "seasons", "2026");
        _pack = SeasonPackReader.Read(file => File.ReadAllText(Path.Combine(folder, file))).Pack!;
        _directory = ProgramDirectory.Of(
            DemonstrationDirectory.Name, DemonstrationDirectory.Make(_pack, States.Shipped, DemonstrationDirectory.ShippedSeed));
        _builder = new(_pack, States.Shipped, _directory);
        _input = _builder.MarketOf(Medicine)!;
        _fit = FittedSeasonFiles.Read(file => File.ReadAllText(Path.Combine(folder, FittedSeasonFiles.Folder, file))).Value.Find(Medicine)!;
        _fees = ErasFees.Of(_pack).Value;
        _first = Market(PickMarket.FirstMarkets);
        _refined = Market(PickMarket.AllMarkets);
    }

    /// <summary>Nobody has asked for the specialty here yet: simulate the first seasons on all cores, then answer.</summary>
    [Benchmark]
    public SmartPickView Cold() => Answer(Market(PickMarket.FirstMarkets), Maya);

    /// <summary>Another Step 2 score on the first seasons.</summary>
    [Benchmark]
    public SmartPickView WhatIfOnFirstSeasons() => Answer(_first, Maya with { Step2 = 251 });

    /// <summary>Another Step 2 score on all seasons.</summary>
    [Benchmark(Baseline = true)]
    public SmartPickView WhatIf() => Answer(_refined, Maya with { Step2 = 251 });

    /// <summary>The market from pack and directory, and its name: done at every request.</summary>
    [Benchmark]
    public string Translate() => ProblemBuilder.NameOf(_builder.MarketOf(Medicine)!);

    private PickMarket Market(int markets) => new(
        Medicine,
        _builder.ProgramsOf(Medicine),
        CutoffTable.Build(_input, _fit.Sets, new() { Seed = ProblemBuilder.Seed, Markets = markets }),
        _fit,
        IsFittedHere: true);

    private SmartPickView Answer(PickMarket market, ApplicantDraft draft)
    {
        var profile = ApplicantProfile.From(draft, _pack, States.Shipped).Profile!;
        return new Answering(_pack, _directory, _builder, _fees, profile, [market]).Answer(draft, isSeasonOld: false)!;
    }
}
