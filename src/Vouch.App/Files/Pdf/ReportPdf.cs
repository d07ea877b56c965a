using System.Globalization;
using SkiaSharp;

namespace Vouch.App.Files.Pdf;

/// <summary>Sets a report on US Letter with the same type and pages as the letters.</summary>
public static class ReportPdf
{
    private const float Padding = 4;
    private static readonly SKColor Hairline = new(0xD8, 0xD3, 0xC8);
    private static readonly SKColor Accent = new(0x0B, 0x5F, 0x66);

    public static byte[] Write(ReportDocument report)
    {
        var page = new PageComposer();
        page.Paragraph(report.Title, TextStyle.Title);
        page.Space(2);
        page.Paragraph(report.Lead, TextStyle.Body);
        page.Space(10);
        foreach (var block in report.Blocks)
        {
            Set(page, block);
        }

        return page.Finish(report.Properties, (canvas, number, count) => Footer(canvas, report.Title, number, count));
    }

    private static void Set(PageComposer page, ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Heading heading:
                page.Space(8);
                page.Need(60);
                page.Paragraph(heading.Text, TextStyle.Heading);
                page.Space(3);
                break;
            case ReportBlock.Paragraph paragraph:
                page.Paragraph(paragraph.Text, TextStyle.Body);
                page.Space(6);
                break;
            case ReportBlock.Table table:
                Table(page, table);
                break;
            case ReportBlock.Timeline timeline:
                Timeline(page, timeline);
                break;
            case ReportBlock.Coverage coverage:
                Coverage(page, coverage);
                break;
        }
    }

    private static void Table(PageComposer page, ReportBlock.Table table)
    {
        var widths = table.Columns.Select(c => c.Share / table.Columns.Sum(x => x.Share) * PageComposer.Width).ToArray();
        var head = table.Columns.Select(c => c.Heading).ToArray();
        Row(page, head, widths, TextStyle.CellHead);
        foreach (var row in table.Rows)
        {
            var pages = page.PageCount;
            page.Need(HeightOf(row, widths, TextStyle.Cell));
            if (page.PageCount > pages)
            {
                Row(page, head, widths, TextStyle.CellHead);
            }

            Row(page, row, widths, TextStyle.Cell);
        }

        page.Space(8);
    }

    private static float HeightOf(IReadOnlyList<string> cells, float[] widths, TextStyle style) =>
        (2 * Padding) + (style.Leading * cells.Select((c, i) => Math.Max(1, LineBreaker.Break(c, style, widths[i] - (2 * Padding)).Count)).Max());

    private static void Row(PageComposer page, IReadOnlyList<string> cells, float[] widths, TextStyle style)
    {
        var height = HeightOf(cells, widths, style);
        page.Need(height);
        var x = PageComposer.Left;
        for (var i = 0; i < cells.Count; i++)
        {
            page.At(x + Padding, page.Y + Padding, cells[i], style, widths[i] - (2 * Padding));
            x += widths[i];
        }

        page.Space(height);
        page.Rule(Hairline);
    }

    private static void Timeline(PageComposer page, ReportBlock.Timeline timeline)
    {
        const float Indent = 92;
        foreach (var (on, text) in timeline.Steps)
        {
            var height = Math.Max(TextStyle.Cell.Leading, LineBreaker.Break(text, TextStyle.Cell, PageComposer.Width - Indent).Count * TextStyle.Cell.Leading) + 6;
            page.Need(height);
            var y = page.Y;
            page.Draw(canvas =>
            {
                using var line = new SKPaint { Color = Hairline, StrokeWidth = 1, IsAntialias = true };
                using var dot = new SKPaint { Color = Accent, IsAntialias = true };
                canvas.DrawLine(PageComposer.Left + Indent - 12, y, PageComposer.Left + Indent - 12, y + height, line);
                canvas.DrawCircle(PageComposer.Left + Indent - 12, y + 6, 2.6f, dot);
            });
            page.At(PageComposer.Left, y, on.ToString("MMM d, yyyy", CultureInfo.GetCultureInfo("en-US")), TextStyle.Small, Indent - 18);
            page.At(PageComposer.Left + Indent, y, text, TextStyle.Cell, PageComposer.Width - Indent);
            page.Space(height);
        }

        page.Space(6);
    }

    private static void Coverage(PageComposer page, ReportBlock.Coverage coverage)
    {
        const float LabelWidth = 250;
        var most = Math.Max(1, coverage.Rows.Max(r => r.Count));
        foreach (var (label, count) in coverage.Rows)
        {
            var height = Math.Max(1, LineBreaker.Break(label, TextStyle.Cell, LabelWidth - 8).Count) * TextStyle.Cell.Leading + 3;
            page.Need(height);
            var y = page.Y;
            var length = (PageComposer.Width - LabelWidth - 60) * count / most;
            page.At(PageComposer.Left, y, label, TextStyle.Cell, LabelWidth - 8);
            page.Draw(canvas =>
            {
                using var bar = new SKPaint { Color = Accent, IsAntialias = true };
                canvas.DrawRect(PageComposer.Left + LabelWidth, y + 2, length, 7, bar);
            });
            page.At(PageComposer.Left + LabelWidth + length + 6, y, count == 0 ? "none yet" : count.ToString(CultureInfo.InvariantCulture), TextStyle.Small, 54);
            page.Space(height);
        }

        page.Space(8);
    }

    private static void Footer(SKCanvas canvas, string title, int number, int count)
    {
        const float Baseline = PageComposer.PageHeight - 34;
        PageComposer.DrawRun(canvas, title, TextStyle.Small, PageComposer.Left, Baseline);
        var text = $"Page {number} of {count}";
        var width = TextStyle.Small.Font.Shape(text, TextStyle.Small.Size).Width;
        PageComposer.DrawRun(canvas, text, TextStyle.Small, PageComposer.Right - width, Baseline);
    }
}
