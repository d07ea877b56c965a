using Microsoft.Extensions.Options;

namespace Vouch.App.Features.Library;

/// <summary>All articles, read once when the application starts using them; some dozens, so they are searched in memory.</summary>
public sealed class ArticleShelf(IOptions<SiteOptions> site)
{
    // Okapi BM25 with its usual constants (Robertson and Zaragoza, 2009); a word in the title counts as several in the text.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const int TitleWeight = 6;
    private const int SummaryWeight = 3;

    private readonly Lazy<Entry[]> _entries = new(() => Load(Path.Combine(site.Value.ShippedFolder, "articles")));

    public IReadOnlyList<Article> All => [.. _entries.Value.Select(entry => entry.Article)];

    public Article? Find(string slug) => Array.Find(_entries.Value, entry => entry.Article.Slug == slug)?.Article;

    /// <summary>Articles that hold at least one of the words, the best first.</summary>
    public IReadOnlyList<Article> Search(string words)
    {
        var entries = _entries.Value;
        var mean = entries.Average(entry => (double)entry.Length);
        var terms = Words(words).Distinct().ToArray();
        return [.. entries
            .Select(entry => (entry.Article, Score: terms.Sum(term => Score(entry, term, entries, mean))))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Article.Title, StringComparer.Ordinal)
            .Select(scored => scored.Article)];
    }

    /// <summary>The articles that share most tags with this one, then those of the same station.</summary>
    public IReadOnlyList<Article> Related(Article article, int count) =>
        [.. All.Where(other => other.Slug != article.Slug)
            .Select(other => (other, Shared: other.Tags.Intersect(article.Tags).Count() * 2 + (other.Station == article.Station ? 1 : 0)))
            .Where(pair => pair.Shared > 0)
            .OrderByDescending(pair => pair.Shared)
            .ThenBy(pair => pair.other.Title, StringComparer.Ordinal)
            .Take(count)
            .Select(pair => pair.other)];

    private static Entry[] Load(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(ArticleFile.Read).Select(Index)];

    private static Entry Index(Article article)
    {
        var counts = new Dictionary<string, int>();
        Count(article.Title, TitleWeight);
        Count(article.Summary, SummaryWeight);
        Count(string.Join(' ', article.Tags), SummaryWeight);
        Count(article.Text, 1);
        return new Entry(article, counts, counts.Values.Sum());

        void Count(string text, int weight)
        {
            foreach (var word in Words(text))
            {
                counts[word] = counts.GetValueOrDefault(word) + weight;
            }
        }
    }

    private static double Score(Entry entry, string term, Entry[] entries, double meanLength)
    {
        var frequency = entry.Counts.GetValueOrDefault(term);
        if (frequency == 0)
        {
            return 0;
        }

        var holding = entries.Count(other => other.Counts.ContainsKey(term));
        var rarity = Math.Log(1 + (entries.Length - holding + 0.5) / (holding + 0.5));
        return rarity * frequency * (Saturation + 1)
            / (frequency + Saturation * (1 - LengthWeight + LengthWeight * entry.Length / meanLength));
    }

    // A plural finds its singular and the other way round; more than that is not worth its surprises.
    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant()
            .Split([.. text.ToLowerInvariant().Where(character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1)
            .Select(word => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word);

    private sealed record Entry(Article Article, Dictionary<string, int> Counts, int Length);
}
