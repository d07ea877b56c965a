using System.Text;
using CsCheck;
using Vouch.Domain.Tables;

namespace Vouch.Tests.Domain.Tables;

public sealed class CsvTableTests
{
    [Fact]
    public void Quoted_fields_keep_commas_quotes_and_line_breaks()
    {
        var table = Read("a,b\n\"one, two\",\"say \"\"yes\"\"\nnow\"\nx,y\n").Value;

        Assert.Equal("one, two", table.Rows[0]["a"]);
        Assert.Equal("say \"yes\"\nnow", table.Rows[0]["b"]);
        Assert.Equal(4, table.Rows[1].Line);
    }

    [Theory]
    [InlineData("", "table.empty")]
    [InlineData("a,b\n1\n", "table.wrong-width")]
    [InlineData("a,b\n1,\"2\n", "table.unreadable")]
    [InlineData("a,b\n1,\"2\"x\n", "table.unreadable")]
    [InlineData("a,b\n1,2\"\n", "table.unreadable")]
    [InlineData("a,a\n1,2\n", "table.column-twice")]
    [InlineData("a,c\n1,2\n", "table.column-missing")]
    [InlineData("a,b\n\0\0,2\n", "table.unreadable")]
    public void What_is_not_a_table_is_refused(string text, string code) =>
        Assert.Equal(code, Read(text).Problem!.Code);

    [Fact]
    public void A_field_without_end_is_refused_before_it_fills_the_memory() =>
        Assert.Equal("table.unreadable", Read("a,b\n" + new string('x', CsvTable.LongestField + 1)).Problem!.Code);

    [Theory]
    [InlineData("\uFEFFa,b\r\n1,2\r\n\r\n3,4")]
    [InlineData("a,b\n1,2\n3,4\n")]
    public void Byte_order_marks_line_ends_and_blank_lines_do_not_matter(string text) =>
        Assert.Equal(["2", "4"], Read(text).Value.Rows.Select(row => row["b"]));

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.String[Gen.Char["ab,\"\n\r é"], 0, 8].Array[2].List[1, 6].Sample(rows =>
        {
            var text = new StringBuilder("a,b\n");
            foreach (var row in rows)
            {
                CsvTable.AppendRecord(text, row[0], row[1]);
            }

            var read = Read(text.ToString()).Value.Rows.Select(row => (row["a"], row["b"]));
            Assert.Equal(rows.Select(row => (row[0].Trim(), row[1].Trim())), read);
        });

    private static Vouch.Domain.Result<CsvTable> Read(string text) => CsvTable.Read("file.csv", new StringReader(text), "a", "b");
}
