using System.Globalization;
using Vouch.Domain.Letters.Checks.Labels;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Learned;

/// <summary>
/// Learns the weights of <see cref="SentenceModel"/>: logistic regression over runs of words, one category after the other, by stochastic
/// gradient with steps that shrink for runs often seen (Duchi, Hazan and Singer, JMLR 2011;12:2121-2159). The same texts give the same file.
/// </summary>
public static class SentenceModelFit
{
    private const int Rounds = 12;
    private const double Step = 0.2;

    /// <summary>A sentence about whose words nothing is known is taken for one that does not show the category: odds of one in eight.</summary>
    private const double Bias = -2;
    private const double Decay = 1e-5;

    /// <summary>A text that shows a category weighs as much as four that do not: there are about twenty times as many of those.</summary>
    private const double ShownWeighs = 4;

    /// <summary>A run of words seen in one text only teaches that text.</summary>
    private const int FewestTexts = 2;

    /// <summary>Weights nearer to zero than this say next to nothing and are left out of the file.</summary>
    private const double Smallest = 0.6;

    private readonly record struct Example(int[] Runs, double Scale, LabelledText Text);

    /// <summary>Writes the weights learned from these texts, one run of words a line.</summary>
    /// <remarks>About ten thousand texts take ten seconds.</remarks>
    public static void Write(IReadOnlyList<LabelledText> texts, TextWriter to)
    {
        var (names, examples) = Read([.. texts.Where(t => t.Group != LabelledText.Pairs)]);
        var learned = SentenceModel.Categories.Select(category => Learn(category, names.Count, examples)).ToList();
        to.Write("run|" + string.Join('|', SentenceModel.Categories) + "\n");
        to.Write("bias|" + string.Join('|', learned.Select(_ => Tenths(Bias))) + "\n");
        foreach (var run in Enumerable.Range(0, names.Count).OrderBy(i => names[i], StringComparer.Ordinal))
        {
            var weights = learned.Select(l => Math.Abs(l[run]) < Smallest ? "" : Tenths(l[run])).ToList();
            if (weights.Exists(w => w.Length > 0))
            {
                to.Write(names[run] + "|" + string.Join('|', weights) + "\n");
            }
        }
    }

    private static string Tenths(double weight) => ((int)Math.Round(weight / SentenceModel.Unit)).ToString(CultureInfo.InvariantCulture);

    private static (List<string> Names, List<Example> Examples) Read(List<LabelledText> texts)
    {
        var runs = texts.ConvertAll(RunsOf);
        var known = runs.SelectMany(r => r).GroupBy(r => r, StringComparer.Ordinal).Where(g => g.Count() >= FewestTexts).Select(g => g.Key).ToList();
        var index = known.Select((run, i) => (run, i)).ToDictionary(p => p.run, p => p.i, StringComparer.Ordinal);
        return (known, [.. texts.Select((text, t) => new Example(
            [.. runs[t].Where(index.ContainsKey).Select(run => index[run])], 1 / Math.Sqrt(Math.Max(1, runs[t].Count)), text))]);
    }

    private static List<string> RunsOf(LabelledText text)
    {
        var letter = LetterText.Read(text.Text);
        return [.. letter.Sentences.SelectMany(s => SentenceFeatures.Of(SentenceFeatures.Words(letter.WordsOf(s)))).Distinct(StringComparer.Ordinal)];
    }

    private static double[] Learn(string category, int runs, List<Example> examples)
    {
        var weights = new double[runs];
        var squares = new double[runs];
        Array.Fill(squares, 1e-6);
        var stride = StrideOf(examples.Count);
        for (var round = 0; round < Rounds; round++)
        {
            for (var k = 0; k < examples.Count; k++)
            {
                var example = examples[(int)((((long)k * stride) + (round * 7919L)) % examples.Count)];
                var shows = example.Text.Categories.Contains(category);
                var sum = 0.0;
                foreach (var run in example.Runs)
                {
                    sum += weights[run];
                }

                var odds = 1 / (1 + Math.Exp(-Math.Clamp(Bias + (sum * example.Scale), -30, 30)));
                var slope = (odds - (shows ? 1 : 0)) * (shows ? ShownWeighs : 1);
                foreach (var run in example.Runs)
                {
                    var gradient = (slope * example.Scale) + (Decay * weights[run]);
                    squares[run] += gradient * gradient;
                    weights[run] -= Step * gradient / Math.Sqrt(squares[run]);
                }
            }
        }

        return weights;
    }

    /// <summary>A step that visits every text once and never two neighbours one after the other.</summary>
    private static int StrideOf(int count)
    {
        var stride = Math.Max(1, (int)(count * 0.618));
        while (Divisor(stride, count) > 1)
        {
            stride++;
        }

        return stride;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
