namespace Vouch.App.Features.Library;

/// <summary>One article and what to read next.</summary>
public sealed class GetArticle(ArticleShelf shelf)
{
    private const int RelatedShown = 3;

    public sealed record View(Article Article, IReadOnlyList<Article> Related);

    public View? Execute(string slug) => shelf.Find(slug) is { } article ? new View(article, shelf.Related(article, RelatedShown)) : null;
}
