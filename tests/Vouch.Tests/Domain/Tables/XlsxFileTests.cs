using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;
using Vouch.Domain.Tables;

namespace Vouch.Tests.Domain.Tables;

public sealed class XlsxFileTests
{
    private static readonly string[] Hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "<b>&\"'", "a\u0000b\u0007c", "\uD800half", "🩺 fine", "line\nbreak", ""];

    [Fact]
    public void What_goes_in_comes_out_and_nothing_computes()
    {
        var file = XlsxFile.Write(
        [
            new("People: [all]/some*", ["name", "number", "day"], Hostile.Select(text => (IReadOnlyList<object?>)[text, 7, new DateOnly(2026, 7, 6)])),
            new("Empty", ["nothing"], []),
        ]);

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        Assert.Equal("People   all  some", reader.Name);
        Assert.True(reader.Read());
        Assert.Equal(["name", "number", "day"], [reader.GetString(0), reader.GetString(1), reader.GetString(2)]);
        foreach (var text in Hostile)
        {
            Assert.True(reader.Read());
            Assert.Equal(text.Replace("\u0000", "", StringComparison.Ordinal).Replace("\u0007", "", StringComparison.Ordinal).Replace("\uD800", "", StringComparison.Ordinal), reader.GetValue(0)?.ToString() ?? "");
            Assert.Equal((7d, new DateTime(2026, 7, 6)), (reader.GetDouble(1), reader.GetDateTime(2)));
        }

        using var archive = new ZipArchive(new MemoryStream(file));
        foreach (var part in archive.Entries)
        {
            using var stream = part.Open();
            Assert.DoesNotContain(XDocument.Load(stream).Descendants(), element => element.Name.LocalName == "f");
        }
    }

    [Fact]
    public void The_same_tables_are_the_same_file() =>
        Assert.Equal(XlsxFile.Write([new("A", ["b"], [["c"]])]), XlsxFile.Write([new("A", ["b"], [["c"]])]));
}
