namespace Vouch.Engine.Portfolio.Text;

/// <summary>A portfolio file breaks its format.</summary>
/// <param name="line">Line number, from 1; 0 when the file as a whole is at fault.</param>
/// <param name="reason">What is wrong, in one sentence without the line number.</param>
public sealed class PortfolioFormatException(int line, string reason)
    : Exception(line > 0 ? $"line {line}: {reason}" : reason)
{
    /// <summary>Line number, from 1; 0 when the file as a whole is at fault.</summary>
    public int Line { get; } = line;
}
