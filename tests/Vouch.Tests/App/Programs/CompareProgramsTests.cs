using System.Text;
using Vouch.App.Features.Programs;

namespace Vouch.Tests.App.Programs;

public sealed class CompareProgramsTests
{
    private const string List = """
        nrmp_code,institution,city,state,track,source,as_of,confidence,quota_2026,filled_2026,visas,letters,letters_source,letters_as_of,letters_confidence
        9001140C0,Windmill,Example,OH,Internal Medicine,test list,2026,published,10,9,j1,3,its own page,2026-05,confirmed-by-program
        9002140C0,Harbor,Example,KY,Internal Medicine,test list,2026,published,10,,none,,,,
        9003140C0,Meadow,Example,KY,Internal Medicine,test list,2026,published,4,4,none,,,,

        """;

    [Fact]
    public async Task Facts_stand_side_by_side_with_their_sources_and_unknown_is_unknown()
    {
        await using var services = await WithListAsync();

        var found = await CompareAsync(services, "9001-internal-medicine", "9002-internal-medicine");

        Assert.Equal(["Windmill", "Harbor"], found.Columns.Select(program => program.Institution));
        Row("Positions, 2026", found, ["10", "10"], differs: false);
        Row("Filled, 2026", found, ["9", null], differs: false); // one known figure is no difference
        Row("Visas sponsored", found, ["J-1", "none"], differs: true);
        var letters = Row("Letters wanted", found, ["3", null], differs: false);
        Assert.Equal(("its own page", "2026-05", "confirmed by the program"), (letters.Cells[0].Source, letters.Cells[0].AsOf, letters.Cells[0].Confidence));
        Assert.All(found.Rows, row => Assert.Equal(2, row.Cells.Count));
    }

    [Fact]
    public async Task What_is_not_there_is_said_and_so_is_what_does_not_fit()
    {
        await using var services = await WithListAsync();

        var found = await CompareAsync(services, "9001-internal-medicine", "9001-internal-medicine", "nothing", "", "a", "b", "c", "9003-internal-medicine");

        Assert.Equal("Windmill", Assert.Single(found.Columns).Institution);
        Assert.Equal(["nothing", "a", "b", "c"], found.Missing);
        Assert.Equal(1, found.LeftOut);
        Assert.Empty((await CompareAsync(services)).Rows);
    }

    private static ComparePrograms.Row Row(string name, ComparePrograms.View found, string?[] values, bool differs)
    {
        var row = Assert.Single(found.Rows, row => row.Name == name);
        Assert.Equal(values, row.Cells.Select(cell => cell.Value));
        Assert.Equal(differs, row.Differs);
        return row;
    }

    private static Task<ComparePrograms.View> CompareAsync(TestServices services, params string[] keys) =>
        services.RunAsync<ComparePrograms, ComparePrograms.View>(compare => compare.ExecuteAsync(keys, TestContext.Current.CancellationToken));

    private static async Task<TestServices> WithListAsync()
    {
        var services = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        await services.RunAsync<ImportPrograms, ImportPrograms.Report>(import => import.ExecuteAsync(
            new("list.csv", Encoding.UTF8.GetBytes(List), DryRun: false, By: null), TestContext.Current.CancellationToken));
        return services;
    }
}
