using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Vouch.Web.Look.Charts;

/// <summary>What every chart is made of: a caption that says what to see, the picture, its source, and the same numbers as a table.</summary>
internal static class Figure
{
    public static TagBuilder Of(string title, IHtmlContent? caption, IHtmlContent? picture, IHtmlContent table, string? source) =>
        Element.Of("figure", "chart").Holding(
            Element.Of("figcaption").Holding(
                Element.Of("strong").Saying(title),
                caption is null ? null : Element.Of("span").Holding(caption)),
            picture,
            source is null ? null : Element.Of("p", "source").Saying($"Source: {source}"),
            Element.Of("details").Holding(
                Element.Of("summary").Saying("Show as table"),
                Element.Of("div", "table-wrap")
                    .With("tabindex", "0")
                    .With("role", "region")
                    .With("aria-label", $"Table: {title}")
                    .Holding(table)));

    /// <summary>A table; the first cell of each row is its heading, the others are numbers or null for unknown.</summary>
    public static TagBuilder Table(IEnumerable<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var head = Element.Of("tr").Holding(columns.Select((column, index) =>
            Element.Of("th", index == 0 ? null : "num").With("scope", "col").Saying(column)));
        var body = rows.Select(row => Element.Of("tr").Holding(row.Select((cell, index) => index == 0
            ? Element.Of("th").With("scope", "row").Saying(cell)
            : cell is null
                ? Element.Of("td", "num unknown").Saying("unknown")
                : Element.Of("td", "num").Saying(cell))));
        return Element.Of("table").Holding(
            Element.Of("thead").Holding(head),
            Element.Of("tbody").Holding(body));
    }

    /// <summary>An SVG picture with its name for screen readers; the table carries the numbers.</summary>
    public static TagBuilder Picture(string name) =>
        Element.Of("svg").With("role", "img").With("aria-label", name);
}
