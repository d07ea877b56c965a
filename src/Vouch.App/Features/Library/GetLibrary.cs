namespace Vouch.App.Features.Library;

/// <summary>The library's front page, or what a search finds.</summary>
public sealed class GetLibrary(ArticleShelf shelf)
{
    public sealed record View(IReadOnlyList<Article> Questions, IReadOnlyList<Article> Articles, IReadOnlyList<Article>? Found);

    public View Execute(string? words) => new(
        [.. shelf.All.Where(article => article.Kind == ArticleKind.Question)],
        [.. shelf.All.Where(article => article.Kind == ArticleKind.Article)],
        string.IsNullOrWhiteSpace(words) ? null : shelf.Search(words));
}
