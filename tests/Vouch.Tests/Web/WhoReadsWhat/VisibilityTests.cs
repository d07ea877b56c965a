using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>docs/visibility.md holds for the running application, on every address, in every mail, for everybody.</summary>
public sealed class VisibilityTests(VisibilityWalk walk) : IClassFixture<VisibilityWalk>
{
    [Fact]
    public void Nobody_meets_a_text_the_table_keeps_from_them()
    {
        var allowed = walk.Table.Texts.ToDictionary(text => text.Name, text => text.Allowed);
        None(walk.Met.Where(met => !allowed[met.Text].Contains(met.Reader)).Select(met => $"{met.Reader} met “{met.Text}” in {met.Place}"));
    }

    [Fact]
    public void Everybody_finds_what_the_table_lets_them_read()
    {
        var found = walk.Met.Where(met => !met.Place.StartsWith("a button", StringComparison.Ordinal)).Select(met => (met.Reader, met.Text)).ToHashSet();
        None(walk.Table.Texts.SelectMany(text => text.Readers.Select(reader => (reader, text.Name))).Where(pair => !found.Contains(pair))
            .Select(pair => $"{pair.reader} did not find “{pair.Name}”"));
    }

    [Fact]
    public void Every_text_of_the_table_is_planted_and_every_reader_walks()
    {
        Assert.Equal(walk.Table.Texts.Select(text => text.Name).Order(), walk.School.Markers.Keys.Order());
        Assert.Equal(walk.Table.Readers.Order(), walk.School.Readers.Keys.Order());
        Assert.True(walk.Requests > 5000, $"Only {walk.Requests} requests were made.");
    }

    [Fact]
    public void Nothing_breaks_whoever_asks_with_whatever_id() => None(walk.Broken);

    [Fact]
    public void Every_address_is_in_the_table_with_exactly_what_it_shows()
    {
        var shown = SiteRoutes.Of(walk.School.Site).Select(VisibilityWalk.Name).Distinct().ToDictionary(
            route => route,
            route => string.Join("; ", walk.Met.Where(met => met.Place == route).Select(met => met.Text).Distinct().Order(StringComparer.Ordinal)));
        var inTable = walk.Table.Routes.ToDictionary(pair => pair.Key, pair => string.Join("; ", pair.Value.Order(StringComparer.Ordinal)));
        string[] wanting = [.. shown.Where(pair => inTable.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => $"| `{pair.Key.Replace("|", "\\|", StringComparison.Ordinal)}` | {(pair.Value.Length > 0 ? pair.Value : "–")} |")];
        Assert.True(wanting.Length == 0, $"These lines are missing in docs/visibility.md, or say something else there:\n{string.Join('\n', wanting)}");
        Assert.Empty(inTable.Keys.Except(shown.Keys));
    }

    [Fact]
    public async Task Every_entity_is_in_one_of_the_tables()
    {
        var entities = await walk.School.Site.RunAsync<AppDbContext, List<string>>(db => Task.FromResult<List<string>>(
            [.. db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.ClrType.Name.Split('`')[0]).Distinct().Order()]));
        var listed = walk.Table.Texts.Select(text => text.Entity).Concat(walk.Table.OtherEntities).Distinct().Order().ToList();
        None(entities.Except(listed).Select(entity => $"{entity} is in no table"));
        None(listed.Except(entities).Select(entity => $"{entity} is not kept any more"));
        Assert.Empty(walk.Table.OtherEntities.Intersect(walk.Table.Texts.Select(text => text.Entity)));
    }

    private static void None(IEnumerable<string> wrong)
    {
        string[] all = [.. wrong.Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
