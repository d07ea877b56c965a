using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.Domain.Programs;

public sealed class ProgramCsvTests
{
    private const string Header =
        "nrmp_code,institution,city,state,track,source,as_of,confidence,quota_2026,filled_2026,visas,min_step2,min_step2_source,min_step2_as_of,min_step2_confidence\n";

    private const string Good = "9990140C0,Windmill,Example,ND,Internal Medicine,office,2026-05,third-party,10,9,j1+h1b,220 required,program page,2025,published\n";

    [Fact]
    public void A_row_becomes_a_program_with_the_provenance_of_each_fact()
    {
        var program = Assert.Single(Read(Good).Programs);

        Assert.Equal(Visas.J1 | Visas.H1B, program.Facts.Visas!.Value);
        Assert.Equal(("office", Confidence.ThirdParty), (program.Facts.Visas.Source, program.Facts.Visas.Confidence));
        Assert.Equal(new ProgramLimit(220, true), program.Facts.MinimumStep2!.Value);
        Assert.Equal(("program page", "2025"), (program.Facts.MinimumStep2.Source, program.Facts.MinimumStep2.AsOf.ToString()));
        Assert.Null(program.Facts.Setting);
    }

    [Theory]
    [InlineData("9990140C0", "999014", "nrmp_code")]
    [InlineData(",ND,", ",Dakota,", "state")]
    [InlineData(",10,9,", ",ten,9,", "quota_2026")]
    [InlineData(",10,9,", ",10,11,", "filled_2026")]
    [InlineData("j1+h1b", "maybe", "visas")]
    [InlineData("220 required", "220 perhaps", "min_step2")]
    [InlineData("third-party", "rumor", "confidence")]
    [InlineData("2026-05", "May", "as_of")]
    [InlineData("office", "", "source")]
    public void A_bad_cell_is_named_by_line_and_column(string right, string wrong, string column)
    {
        var listing = Read(Good.Replace("9990140C0", "9991140C0", StringComparison.Ordinal) + Good.Replace(right, wrong, StringComparison.Ordinal));

        Assert.NotEmpty(listing.Problems);
        Assert.All(listing.Problems, problem => Assert.Contains($"line 3, column {column}", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_programs()
    {
        var programs = Read(Good + "9990140C1,Windmill,Example,ND,\"Research, two years\",office,2026-05,published,2,,,,,,\n").Programs;

        var again = Read(ProgramCsv.Write(programs), header: "").Programs;

        Assert.Equal(programs.Select(ProgramText.Of), again.Select(ProgramText.Of));
    }

    [Fact]
    public void A_number_alone_is_a_preference() =>
        Assert.False(Read(Good.Replace("220 required", "220", StringComparison.Ordinal)).Programs[0].Facts.MinimumStep2!.Value.IsRequired);

    [Fact]
    public void Changes_name_new_changed_and_vanished_programs()
    {
        var known = Read(Good + Good.Replace("9990", "9991", StringComparison.Ordinal) + Good.Replace("9990", "9992", StringComparison.Ordinal)).Programs;
        var listing = Read(
            Good + Good.Replace("9990", "9991", StringComparison.Ordinal).Replace(",10,9,", ",12,9,", StringComparison.Ordinal)
            + Good.Replace("9990", "9993", StringComparison.Ordinal));

        var changes = ListingChanges.Between(known, listing);

        Assert.Equal("9993-internal-medicine", Assert.Single(changes.New).Key);
        Assert.Equal("9991-internal-medicine", Assert.Single(changes.Changed).Key);
        Assert.Equal("9992-internal-medicine", Assert.Single(changes.Vanished).Key);
        Assert.Equal(1, changes.Unchanged);
    }

    [Fact]
    public void A_newer_list_keeps_the_facts_it_is_silent_about()
    {
        var program = Read(Good).Programs[0];

        program.Update(Read(Good.Replace(",220 required,", ",,", StringComparison.Ordinal).Replace(",10,9,", ",11,11,", StringComparison.Ordinal)).Programs[0]);

        Assert.Equal(11, program.PositionsIn(2026));
        Assert.Equal(220, program.Facts.MinimumStep2!.Value.Value);
        Assert.Null(program.Facts.InterviewPercent.GetValueOrDefault(ApplicantType.UsMd));
    }

    private static ProgramListing Read(string rows, string header = Header) =>
        ProgramCsv.Read("programs.csv", new StringReader(header + rows), ThePack.Of2026);
}
