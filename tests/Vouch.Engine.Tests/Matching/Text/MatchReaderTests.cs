using System.Buffers;
using System.Text;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Engine.Tests.Matching.Text;

public sealed class MatchReaderTests
{
    [Theory]
    [InlineData("", 1, "its first line must be 'match 1'")]
    [InlineData("match 2\n", 1, "the first line must be 'match 1'")]
    [InlineData("match 1 x\n", 1, "the first line must be 'match 1'")]
    [InlineData("hello\n", 1, "the first line must be 'match 1'")]
    [InlineData("match 1\nx 1\n", 2, "unknown line 'x'")]
    [InlineData("match 1\np X\n", 2, "the quota is missing")]
    [InlineData("match 1\np X -1\n", 2, "the quota is below zero: -1")]
    [InlineData("match 1\np X two\n", 2, "the quota is not a whole number: two")]
    [InlineData("match 1\np X 2.5\n", 2, "the quota is not a whole number: 2.5")]
    [InlineData("match 1\np X 99999999999999999999\n", 2, "the quota is not a whole number: 99999999999999999999")]
    [InlineData("match 1\np X 10000001\n", 2, "the quota is above 10000000: 10000001")]
    [InlineData("match 1\np X 1\np X 1\n", 3, "program X is here for the second time")]
    [InlineData("match 1\n\n# comment\na z\na z\n", 5, "applicant z is here for the second time")]
    [InlineData("match 1\np X 1 z\n", 2, "unknown applicant z")]
    [InlineData("match 1\np X 1 7\n", 2, "unknown applicant 7")]
    [InlineData("match 1\na z Y\n", 2, "unknown program Y")]
    [InlineData("match 1\np X 1 z z\na z X\n", 2, "applicant z is ranked twice")]
    [InlineData("match 1\np X 1 z\na z X X\n", 3, "program X is ranked twice")]
    [InlineData("match 1\np X 1\nc c a\n", 3, "the name of the applicant is missing")]
    [InlineData("match 1\np X 1\nc c a a\n", 3, "applicant a is here for the second time")]
    [InlineData("match 1\np X 1\na a\nc c a b\n", 4, "applicant a is here for the second time")]
    [InlineData("match 1\np X 1\nc c a b X\n", 3, "a couple's choice is two programs with a comma between them, not 'X'")]
    [InlineData("match 1\np X 1\nc c a b X,X,X\n", 3, "a couple's choice is two programs with a comma between them, not 'X,X,X'")]
    [InlineData("match 1\np X 1\nc c a b X,Y\n", 3, "unknown program in the choice X,Y")]
    [InlineData("match 1\np X 1\nc c a b X,X X,X\n", 3, "the choice X,X is ranked twice")]
    [InlineData("match 1\np X 1\nv X X 1\n", 3, "positions cannot revert to their own program")]
    [InlineData("match 1\np X 1\np Y 1\nv X Y\n", 4, "the number of positions is missing")]
    [InlineData("match 1\np X 1\np Y 1\nv X Y 1 2\n", 4, "'2' is more than this line can hold")]
    [InlineData("match 1\np X 1\ne X\no X\n", 4, "program X has asked for a number before")]
    [InlineData("match 1\np X 1\ne\n", 3, "the name of the program is missing")]
    [InlineData("match 1\np X 1\np Y 1\na a X\ns a Y X\n", 5, "the applicant does not rank Y")]
    [InlineData("match 1\np X 1\nc c a b\ns a X\n", 4, "a is in a couple; a supplemental list belongs to a single applicant")]
    [InlineData("match 1\np X 1\na a X\ns a X X\n", 4, "program X cannot stand here itself")]
    [InlineData("match 1\np - 1\n", 2, "'-' cannot be the name of a program")]
    [InlineData("match 1\np a,b 1\n", 2, "'a,b' cannot be the name of a program")]
    [InlineData("match 1\np X\u0000Y 1\n", 2, "control character 00")]
    public void What_cannot_be_meant_is_refused_with_line_and_reason(string text, int line, string reason)
    {
        var refusal = Assert.Throws<MatchFormatException>(() => Instances.Market(text));

        Assert.Equal(line, refusal.Line);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_may_stand_in_any_order_with_tabs_and_carriage_returns()
    {
        var named = Instances.Market("\uFEFF# first\r\nmatch 1\r\na 07\tX  Y\r\n  a 7 Y\r\np X 1 7 07\r\np Y 2 07 7");

        Assert.Equal(["07", "7"], [named.Applicants.Name(0), named.Applicants.Name(1)]);
        Assert.Equal([0, 1], named.Market.ApplicantLists[0]);
        Assert.Equal([1, 0], named.Market.ProgramLists[0]);
        Assert.Equal([1, 2], named.Market.Quotas);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var market = MarketGenerator.Generate(
            new() { Applicants = 80, Programs = 12, Positions = 70, Couples = 8, Reversions = 3, Even = 2 }, seed: 5);
        market.AddSupplement(AnySingle(market), market.ApplicantLists[AnySingle(market)][0], []);

        // Reading numbers the applicants in the order of the lines, couples last.
        var first = Write(MatchReader.Read(Write(market)).Market);

        Assert.Equal(first, Write(MatchReader.Read(first).Market));
    }

    [Fact]
    public void Json_of_the_same_content_is_the_same_market()
    {
        const string Json = """
            {
              "programs": [
                { "id": "X", "quota": 2, "ranks": ["a", 1, "b"], "wants": "even" },
                { "id": "Y", "quota": 1, "ranks": ["b"] }
              ],
              "applicants": [ { "id": 1, "ranks": ["X", "Y"] } ],
              "couples": [ { "id": "c", "members": ["a", "b"], "ranks": [["X", "Y"], ["X", null]] } ],
              "reversions": [ { "from": "Y", "to": "X", "count": 1 } ],
              "supplements": [ { "applicant": 1, "advanced": "X", "ranks": ["Y"] } ]
            }
            """;
        var text = Instances.Market("match 1\np X 2 a 1 b\np Y 1 b\na 1 X Y\nc c a b X,Y X,-\ne X\nv Y X 1\ns 1 X Y\n");

        Assert.Equal(Write(text.Market), Write(MatchJson.ReadMarket(Encoding.UTF8.GetBytes(Json)).Market));
    }

    [Theory]
    [InlineData("{\n \"programs\": [\n {\"id\": \"X\"}\n ]}", 3, "'quota' is missing in one of the programs")]
    [InlineData("{\n \"programs\": [\n {\"id\": \"X\", \"quota\": -1}\n ]}", 3, "the quota is below zero: -1")]
    [InlineData("{\n \"applicants\": [\n {\"id\": \"a\", \"ranks\": [\"Z\"]}\n ]}", 3, "unknown program Z")]
    [InlineData("{\n \"applicants\": [\n {\"id\": \"a b\"}\n ]}", 3, "cannot be an id")]
    [InlineData("{\n \"applicants\": [\n", 3, "this is not JSON")]
    [InlineData("{\n \"people\": []}", 2, "unknown property 'people'")]
    public void Json_that_cannot_be_meant_is_refused_with_its_own_line(string json, int line, string reason)
    {
        var refusal = Assert.Throws<MatchFormatException>(() => MatchJson.ReadMarket(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(line, refusal.Line);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("matching 1\nm a X\n", 2, "applicant b has no line")]
    [InlineData("matching 1\nm a X\nm a X\n", 3, "applicant a is here for the second time")]
    [InlineData("matching 1\nm a Q\n", 2, "unknown program Q")]
    [InlineData("matching 1\nm a\n", 2, "the program is missing")]
    [InlineData("m a X\n", 1, "the first line must be 'matching 1'")]
    public void A_matching_of_another_market_is_refused(string text, int line, string reason)
    {
        var named = Instances.Market("match 1\np X 1\na a X\na b X\n");
        var refusal = Assert.Throws<MatchFormatException>(() => MatchingText.Read(Encoding.UTF8.GetBytes(text), named));

        Assert.Equal(line, refusal.Line);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    private static int AnySingle(Market market) =>
        Enumerable.Range(0, market.ApplicantCount).First(a => market.ApplicantLists[a].Length > 0);

    private static byte[] Write(Market market)
    {
        var bytes = new ArrayBufferWriter<byte>();
        MarketText.Write(market, null, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
