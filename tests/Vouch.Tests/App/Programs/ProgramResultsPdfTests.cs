using System.Text;
using Vouch.App.Features.Programs;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.App.Programs;

public sealed class ProgramResultsPdfTests
{
    private const string Medicine = "Internal Medicine|9990140C0|10|10|10|9*|--|--|8|8|7|7";
    private const string Preliminary = "Medicine-Preliminary|9990140P0|4|0*|--|--|--|--|--|--|--|--";

    [Fact]
    public void A_made_report_gives_its_programs_tracks_and_years()
    {
        var listing = Read(MadePdf.Of([[Medicine, "Int Med/Research|9990140C1|2|2|--|--|--|--|--|--|--|--"], [Preliminary]]));

        Assert.Empty(listing.Problems);
        Assert.Equal(["9990-internal-medicine", "9990-medicine-preliminary"], listing.Programs.Select(program => program.Key));
        var medicine = listing.Programs[0];
        Assert.Equal(("Windmill Teaching Hosp-ND", "New Example", "ND"), (medicine.Institution, medicine.City, medicine.State));
        Assert.Equal((12, 12), (medicine.PositionsIn(2020), medicine.FilledIn(2020)));
        Assert.Equal((10, 9), (medicine.PositionsIn(2019), medicine.FilledIn(2019)));
        Assert.Equal([2020, 2019, 2017, 2016], medicine.Tracks[0].Results.Select(result => result.Year));
        Assert.Equal("NRMP Program Results 2016-2020", medicine.Tracks[0].Results[0].Source);
        Assert.Equal(new ListingTotals(2020, 3, 3, 16, 12), listing.TotalsIn(2020));
    }

    [Fact]
    public void The_real_report_is_read_to_its_last_row()
    {
        var listing = Read(File.ReadAllBytes(SharedFiles.Find("nrmp_program_results_2016-2020.pdf")));

        Assert.Empty(listing.Problems);
        Assert.Equal(new ListingTotals(2020, 6_744, 5_769, 37_256, 35_258), listing.TotalsIn(2020));
        Assert.Equal(52, listing.Programs.Select(program => program.State).Distinct().Count());
    }

    // A name so long that it runs into its code: reading the report as plain text loses this row, so 6,743 are often counted.
    [Fact]
    public void A_name_that_touches_its_code_is_still_a_row()
    {
        var listing = Read(File.ReadAllBytes(SharedFiles.Find("nrmp_program_results_2016-2020.pdf")));

        var track = listing.Programs.SelectMany(program => program.Tracks).Single(track => track.Code.ToString() == "2978340R0");
        Assert.StartsWith("Phys Medicine & Rehab/MD Applic", track.Name, StringComparison.Ordinal);
        Assert.True(track.IsReservedForPhysicians);
    }

    [Fact]
    public void The_real_report_cut_short_is_refused()
    {
        var bytes = File.ReadAllBytes(SharedFiles.Find("nrmp_program_results_2016-2020.pdf"));

        foreach (var length in new[] { 10, 1_000, 100_000, 600_000, bytes.Length - 100 })
        {
            var listing = Read(bytes[..length]);
            Assert.NotEmpty(listing.Problems);
            Assert.Empty(listing.Programs);
        }
    }

    [Fact]
    public void A_report_that_ends_early_is_refused_and_says_where() =>
        Assert.Contains(
            "ends after page 2 of 176", Assert.Single(Read(MadePdf.Of([[Medicine], [Preliminary]], 176)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_pdf_is_refused() =>
        Assert.Equal("programs.other-report", Assert.Single(Read(MadePdf.Of([[Medicine]], title: "Annual budget")).Problems).Code);

    [Fact]
    public void What_is_not_a_pdf_is_refused() =>
        Assert.Equal(
            "programs.pdf-not-readable", Assert.Single(Read(Encoding.ASCII.GetBytes("Dear program director,")).Problems).Code);

    [Theory]
    [InlineData("Internal Medicine|9990140C0|10|10|10|9*|--|--|8|8|7", "a figure is missing")]
    [InlineData("Internal Medicine|9990140C0|10|9|10|9*|--|--|8|8|7|7", "a star is missing")]
    [InlineData("Internal Medicine|9990140C0|10|11|10|9*|--|--|8|8|7|7", "more filled than offered")]
    [InlineData("Internal Medicine|99901X0C0|10|10|10|9*|--|--|8|8|7|7", "the code is broken")]
    public void A_row_that_does_not_add_up_is_named_with_its_page(string row, string why)
    {
        var problem = Read(MadePdf.Of([[Medicine.Replace("C0", "C5", StringComparison.Ordinal)], [row]])).Problems;

        Assert.True(problem is [{ Code: "programs.row-not-understood" }], why);
        Assert.Contains("page 2", problem[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_given_twice_and_an_unknown_specialty_are_named()
    {
        var listing = Read(MadePdf.Of([[Medicine, Medicine, "Alchemy|9990141C0|1|1|--|--|--|--|--|--|--|--"]]));

        Assert.Equal(["programs.code-twice", "programs.specialty-unknown"], listing.Problems.Select(problem => problem.Code));
    }

    private static ProgramListing Read(byte[] bytes) =>
        new ProgramResultsPdf(TheStates(), ThePack.Of2026).Read("report.pdf", bytes, TestContext.Current.CancellationToken);

    private static States TheStates()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "data", "places", "states.csv"));
        return States.Read(reader).Value;
    }
}
