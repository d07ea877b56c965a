using System.Text;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Engine.Markets;
using Vouch.SmartPick.Files;
using Vouch.SmartPick.Markets;
using Vouch.SmartPick.Proof;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.SmartPick;

/// <summary>The proof that ships beside the fitted markets, <c>vouch season validate --record</c> writes it anew.</summary>
public sealed class ValidationRecordTests
{
    private static readonly string Text = ThePack.TextOf(Path.Combine(FittedSeasonFiles.Folder, ValidationRecord.FileName))!;

    private static readonly ValidationRecord Record = ValidationFile.Read(Text)!;

    [Fact]
    public void It_is_of_the_shipped_pack_directory_fit_and_model()
    {
        var directory = ProgramDirectory.Of(
            DemonstrationDirectory.Name, DemonstrationDirectory.Make(ThePack.Of2026, States.Shipped, DemonstrationDirectory.ShippedSeed));
        var fitted = FittedSeasonFiles.Read(file => ThePack.TextOf(Path.Combine(FittedSeasonFiles.Folder, file))).Value;

        Assert.Equal(
            (ThePack.Of2026.Hash, directory.Hash, Validation.FittedHash(fitted), CutoffTableFile.Version, MarketProof.Seed),
            (Record.PackSha256, Record.DirectorySha256, Record.FittedSha256, Record.ModelVersion, Record.Seed));
    }

    [Fact]
    public void Every_bound_holds()
    {
        Assert.Equal(ProofAreas.All, Record.Rows.Select(row => row.Area).Distinct());
        Assert.All(Record.Rows, row => Assert.True(row.Holds, row.ToString()));
        Assert.True(Record.Holds);
        Assert.True(Record.Rows.Count >= 25);
    }

    [Fact]
    public void Its_cells_and_bins_are_those_the_rows_speak_of()
    {
        var rates = Record.Cells.Where(cell => cell is { IsJudged: true, Figure: "match-rate-ranked" }).ToList();
        var worst = 100 * rates.Max(cell => Math.Abs(cell.Simulated - cell.Published));

        Assert.True(rates.Count > 60);
        Assert.Equal(Record.Rows.Single(row => row.Name.StartsWith("match rate by specialty and type", StringComparison.Ordinal) && row.Bound.StartsWith("worst", StringComparison.Ordinal)).Value, worst, 0.001);
        var cases = Record.Reliability.Sum(bin => bin.Cases);
        Assert.Equal(
            Record.Rows.Single(row => row.Name.StartsWith("calibration error", StringComparison.Ordinal)).Value,
            Record.Reliability.Sum(bin => bin.Cases * Math.Abs(bin.MeanChance - bin.Share)) / cases,
            1e-9);
    }

    [Fact]
    public void Reading_and_writing_gives_the_same_bytes() => Assert.Equal(Text, Encoding.UTF8.GetString(ValidationFile.Write(Record)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"season\":2026}")]
    public void What_is_no_record_is_none(string text) => Assert.Null(ValidationFile.Read(text));
}
