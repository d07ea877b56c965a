using System.Globalization;
using System.Text;

namespace Vouch.Engine.Portfolio.Text;

/// <summary>Reads problems in the text format "portfolio 1" and writes answers; the format is described in <c>docs/portfolio-format.md</c>.</summary>
public static class PortfolioText
{
    /// <summary>Reads a problem.</summary>
    /// <exception cref="PortfolioFormatException">The text breaks the format; names the line.</exception>
    public static NamedPortfolio Read(TextReader text)
    {
        var reader = new PortfolioReader();
        int number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#')
            {
                reader.Take(number, words);
            }
        }

        return reader.Finish();
    }

    /// <summary>Writes an answer: value, set, bound, cost and status, one a line.</summary>
    public static string Write(NamedPortfolio portfolio, PortfolioResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"value {Number(result.Value)}\n");
        text.Append("set").AppendJoin("", result.Chosen.Order().Select(p => " " + portfolio.Names[p])).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"bound {Number(result.UpperBound)}\n");
        text.Append(CultureInfo.InvariantCulture, $"cost {Number(result.Cost)}\n");
        text.Append(CultureInfo.InvariantCulture, $"status {result.Status}\n");
        return text.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
