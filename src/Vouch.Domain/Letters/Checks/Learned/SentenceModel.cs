using System.Globalization;
using System.Text;

namespace Vouch.Domain.Letters.Checks.Learned;

/// <summary>
/// How a sentence reads, category by category: the sum of the weights of its runs of words, learned from the labelled texts of
/// <c>tests/Vouch.Tests/Domain/Letters/Checks/Labels</c> by <see cref="SentenceModelFit"/> and kept in <c>data/lexicons/weights.csv</c>.
/// Above zero a sentence reads more like those that show the category than like those that do not (ADR 20).
/// </summary>
internal sealed class SentenceModel
{
    /// <summary>Weights are kept in tenths.</summary>
    public const double Unit = 0.1;

    private const string File = "lexicons/weights.csv";
    private const string Bias = "bias";

    private static readonly Lazy<SentenceModel> s_default = new(Load);

    private readonly Dictionary<string, int> _rows;
    private readonly float[] _weights;

    private SentenceModel(Dictionary<string, int> rows, float[] weights) => (_rows, _weights) = (rows, weights);

    public static SentenceModel Default => s_default.Value;

    /// <summary>What is learned: the order of a row's weights. Titles are a matter of names, which are not learned from.</summary>
    public static IReadOnlyList<string> Categories { get; } = [.. LetterCategories.OfPhrases.Where(c => c != LetterCategories.TitleMismatch)];

    /// <summary>How much one sentence reads like each category.</summary>
    /// <remarks>Time grows with the words of the sentence.</remarks>
    public double[] Scores(List<(string Word, int Token)> words)
    {
        var sums = new double[Categories.Count];
        var runs = 0;
        foreach (var run in SentenceFeatures.Of(words))
        {
            runs++;
            if (_rows.TryGetValue(run, out var row))
            {
                for (var c = 0; c < sums.Length; c++)
                {
                    sums[c] += _weights[row + c];
                }
            }
        }

        for (var c = 0; c < sums.Length; c++)
        {
            sums[c] = _weights[_rows[Bias] + c] + (sums[c] / Math.Sqrt(Math.Max(1, runs)));
        }

        return sums;
    }

    /// <summary>The run of words that says most for the category: first and last token, both included.</summary>
    public (int First, int Last) Heaviest(List<(string Word, int Token)> words, int category)
    {
        var weight = new double[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = 1; length <= SentenceFeatures.LongestRun && i + length <= words.Count; length++)
            {
                if (_rows.TryGetValue(SentenceFeatures.Run(words, i, length), out var row))
                {
                    for (var j = i; j < i + length; j++)
                    {
                        weight[j] += _weights[row + category] / length;
                    }
                }
            }
        }

        var (best, first, last, sum, from) = (double.NegativeInfinity, 0, words.FindLast(word => word.Token >= 0).Token, 0.0, 0);
        for (var i = 0; i < weight.Length; i++)
        {
            if (sum <= 0)
            {
                (sum, from) = (0, i);
            }

            sum += weight[i];
            if (sum > best && words[i].Token >= 0 && words.FindIndex(from, word => word.Token >= 0) is var start && start <= i)
            {
                (best, first, last) = (sum, words[start].Token, words[i].Token);
            }
        }

        return (first, last);
    }

    /// <summary>Reads what <see cref="SentenceModelFit.Write"/> wrote.</summary>
    public static SentenceModel Read(TextReader reader)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = new List<float>();
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var fields = line.Split('|');
            rows.Add(fields[0], weights.Count);
            for (var c = 1; c <= Categories.Count; c++)
            {
                weights.Add(fields[c].Length == 0 ? 0 : (float)(int.Parse(fields[c], CultureInfo.InvariantCulture) * Unit));
            }
        }

        return new SentenceModel(rows, [.. weights]);
    }

    private static SentenceModel Load()
    {
        using var stream = typeof(SentenceModel).Assembly.GetManifestResourceStream(File)
            ?? throw new FileNotFoundException($"The data file '{File}' is not embedded.", File);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }
}
