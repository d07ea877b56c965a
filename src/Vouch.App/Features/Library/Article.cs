namespace Vouch.App.Features.Library;

/// <summary>One text of the library: a question answered, or an article. Each ends in the tool that does what it advises.</summary>
/// <param name="Slug">Its file's name, and its address.</param>
/// <param name="Station">Where in the case it belongs: find, meet, grow, letter or list.</param>
/// <param name="Html">Rendered and sanitized.</param>
/// <param name="Text">The words alone, for search.</param>
public sealed record Article(
    string Slug,
    string Title,
    ArticleKind Kind,
    string Summary,
    string Station,
    IReadOnlyList<string> Tags,
    ArticleTool Tool,
    string Html,
    string Text);

public enum ArticleKind
{
    Question,
    Article,
}

/// <param name="Path">A page of this site.</param>
/// <param name="Label">What one does there.</param>
public sealed record ArticleTool(string Path, string Label);
