using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.Domain.Programs;

public sealed class DemonstrationDirectoryTests
{
    private static readonly Lazy<IReadOnlyList<ResidencyProgram>> Made = new(() => DemonstrationDirectory.Make(ThePack.Of2026, TheStates(), 7));

    [Fact]
    public void It_is_as_large_as_the_country()
    {
        var totals = new ProgramListing(Made.Value, [], []).TotalsIn(2026);

        Assert.InRange(totals.TracksWithPositions, 5_700, 6_900);
        Assert.InRange(totals.PositionsOffered, 44_000, 44_344);
        Assert.InRange((double)totals.PositionsFilled / totals.PositionsOffered, 0.92, 0.97);
    }

    [Fact]
    public void Positions_of_every_specialty_are_the_packs()
    {
        var specialties = Made.Value.GroupBy(program => program.Specialty).ToList();

        Assert.True(specialties.Count > 40);
        Assert.All(specialties, programs => Assert.Equal(
            DemonstrationDirectory.PositionsOf(ThePack.Of2026, programs.Key), programs.Sum(program => program.PositionsIn(2026))));
    }

    [Fact]
    public void Internal_medicine_has_the_published_positions() =>
        Assert.Equal(11_632, Made.Value.Where(program => program.Specialty == "internal-medicine").Sum(program => program.PositionsIn(2026)));

    [Fact]
    public void Every_program_is_fictional_and_named_so() =>
        Assert.All(Made.Value, program =>
        {
            Assert.True(program.IsFictional);
            Assert.Contains(" Example ", program.Institution, StringComparison.Ordinal);
            Assert.StartsWith("Q", program.InstitutionCode, StringComparison.Ordinal);
        });

    [Fact]
    public void States_have_programs_by_their_population()
    {
        var byState = Made.Value.DistinctBy(program => program.InstitutionCode).CountBy(program => program.State).ToDictionary();

        Assert.Equal(52, byState.Count);
        Assert.InRange(byState["CA"], 80, 160);
        Assert.InRange(byState["WY"], 1, 10);
    }

    [Fact]
    public void Codes_are_unique_and_parse() =>
        Assert.Equal(
            Made.Value.Sum(program => program.Tracks.Count),
            Made.Value.SelectMany(program => program.Tracks).Select(track => track.Code).Distinct().Count());

    [Fact]
    public void The_same_seed_makes_the_same_directory_and_another_seed_another()
    {
        var first = ProgramDirectory.Of("demonstration", Made.Value).Hash;

        Assert.Equal(first, ProgramDirectory.Of("demonstration", DemonstrationDirectory.Make(ThePack.Of2026, TheStates(), 7)).Hash);
        Assert.NotEqual(first, ProgramDirectory.Of("demonstration", DemonstrationDirectory.Make(ThePack.Of2026, TheStates(), 8)).Hash);
    }

    [Fact]
    public void It_survives_being_written_as_csv()
    {
        var read = ProgramCsv.Read("demonstration.csv", new StringReader(ProgramCsv.Write(Made.Value)), ThePack.Of2026, isFictional: true);

        Assert.Empty(read.Problems);
        Assert.Equal(ProgramDirectory.Of("a", Made.Value).Hash, ProgramDirectory.Of("b", read.Programs).Hash);
    }

    private static States TheStates()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "data", "places", "states.csv"));
        return States.Read(reader).Value;
    }
}
