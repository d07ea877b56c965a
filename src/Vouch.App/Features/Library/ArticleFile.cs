using Ganss.Xss;
using Markdig;

namespace Vouch.App.Features.Library;

/// <summary>Reads an article: lines of <c>key: value</c> between two lines of dashes, then Markdown.</summary>
internal static class ArticleFile
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <exception cref="InvalidDataException">A field is missing or wrong; the message names the file and the field.</exception>
    public static Article Read(string path)
    {
        var slug = Path.GetFileNameWithoutExtension(path);
        var parts = File.ReadAllText(path).Split("---\n", 3);
        if (parts is not ["", var head, var body])
        {
            throw new InvalidDataException($"{slug}: the file must begin with its fields between two lines of three dashes.");
        }

        var fields = head.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        var tool = Field("tool").Split('|', 2);
        return new Article(
            slug,
            Field("title"),
            Enum.TryParse<ArticleKind>(Field("kind"), ignoreCase: true, out var kind) ? kind : throw Missing("kind"),
            Field("summary"),
            Field("station"),
            [.. Field("tags").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            tool is [var address, var label] ? new ArticleTool(address.Trim(), label.Trim()) : throw Missing("tool"),
            new HtmlSanitizer().Sanitize(Markdig.Markdown.ToHtml(body, Markdown)),
            Markdig.Markdown.ToPlainText(body, Markdown));

        string Field(string name) => fields.TryGetValue(name, out var value) && value.Length > 0 ? value : throw Missing(name);

        InvalidDataException Missing(string name) => new($"{slug}: the field “{name}” is missing or not understood.");
    }
}
