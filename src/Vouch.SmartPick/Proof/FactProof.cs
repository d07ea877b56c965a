using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Domain.Places;
using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Proof;

/// <summary>What must come out exactly: bills, and the same odds whatever things are called.</summary>
public static class FactProof
{
    public static IEnumerable<ProofRow> Rows(SeasonPack pack, States states, ProgramDirectory directory, string specialty)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(directory);
        var fees = ErasFees.Of(pack);
        foreach (var example in pack.FeeExamples.Where(example => fees.Succeeded))
        {
            var cents = fees.Value.CostCents(example.Applications.Values);
            yield return new(
                $"fees of {string.Join(" and ", example.Applications.Select(pair => $"{pair.Value} {pair.Key}"))}",
                $"${example.TotalUsd}",
                cents / 100.0,
                cents == example.TotalUsd * 100L,
                example.Citation.Source.Key);
        }

        if (fees.Succeeded && pack.Season == 2026)
        {
            // By hand from the tiers of 2026: 30 at $11, 70 at $30.
            const int Hundred = 2_430;
            var cents = fees.Value.CostCents([100]);
            yield return new("fees of 100 in one specialty", $"${Hundred}", cents / 100.0, cents == 100L * Hundred, "30 at $11 and 70 at $30");
        }

        var own = Market(pack, states, directory, specialty);
        var renamed = Market(pack, states, Renamed(directory), specialty);
        var same = own is not null && renamed is not null
            && CutoffTableFile.NameOf(own, [new MarketParameters()], 1) == CutoffTableFile.NameOf(renamed, [new MarketParameters()], 1);
        yield return new(
            "unchanged when every institution, city and source has another name", "identical markets", same ? 0 : 1, same, $"{specialty}; a profile has no name, school or protected trait");
    }

    private static MarketInput? Market(SeasonPack pack, States states, ProgramDirectory directory, string specialty) =>
        new ProblemBuilder(pack, states, directory).MarketOf(specialty);

    private static ProgramDirectory Renamed(ProgramDirectory directory) => ProgramDirectory.Of(
        directory.Name,
        directory.Programs.Select((program, i) => ResidencyProgram.Create(
            $"Sponsor {i}",
            "Elsewhere",
            program.State,
            program.Specialty,
            [.. program.Tracks.Select(track => track with { Results = [.. track.Results.Select(result => result with { Source = "another" })] })],
            program.Facts,
            program.IsFictional).Value));
}
