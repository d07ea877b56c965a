using System.Text;
using Vouch.Domain.Tables;

namespace Vouch.Tests.Domain.Tables;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+1 555 0100", "'+1 555 0100")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Osei, Maya", "\"Osei, Maya\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("O'Hara", "O'Hara")]
    [InlineData("", "")]
    public void Words_never_compute(string said, string cell) => Assert.Equal(cell, Body([said]));

    [Fact]
    public void Numbers_and_days_stay_what_they_are() => Assert.Equal("-3,2026-07-06,,1.5", Body([-3, new DateOnly(2026, 7, 6), null, 1.5]));

    private static string Body(object?[] cells)
    {
        var text = Encoding.UTF8.GetString(CsvFile.Write(["head"], [cells]));
        Assert.StartsWith("\uFEFFhead\r\n", text, StringComparison.Ordinal);
        return text["\uFEFFhead\r\n".Length..^2];
    }
}
