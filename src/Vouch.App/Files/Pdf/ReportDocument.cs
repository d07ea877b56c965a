namespace Vouch.App.Files.Pdf;

/// <summary>A printable report: a packet, a list, a summary.</summary>
/// <param name="Title">Largest line.</param>
/// <param name="Lead">One line under it.</param>
/// <param name="Blocks">What follows, in order.</param>
/// <param name="Properties">Document properties.</param>
public sealed record ReportDocument(string Title, string Lead, IReadOnlyList<ReportBlock> Blocks, PdfProperties Properties);

public abstract record ReportBlock
{
    public sealed record Heading(string Text) : ReportBlock;

    public sealed record Paragraph(string Text) : ReportBlock;

    /// <param name="Columns">Headings with their share of the width.</param>
    /// <param name="Rows">Cells; as many as columns.</param>
    public sealed record Table(IReadOnlyList<(string Heading, float Share)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;

    /// <summary>Dated steps along a line, oldest first.</summary>
    public sealed record Timeline(IReadOnlyList<(DateOnly On, string Text)> Steps) : ReportBlock;

    /// <summary>Counts as bars, each with its number beside it; zero is shown as "none yet".</summary>
    public sealed record Coverage(IReadOnlyList<(string Label, int Count)> Rows) : ReportBlock;
}
