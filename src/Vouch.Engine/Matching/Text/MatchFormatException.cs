namespace Vouch.Engine.Matching.Text;

/// <summary>A text or JSON file does not say what it should. The message is a reason a person can act on, without the file's name.</summary>
/// <param name="line">The line at fault, from 1.</param>
/// <param name="reason">What is wrong there, without a full stop.</param>
public sealed class MatchFormatException(int line, string reason) : FormatException($"line {line}: {reason}")
{
    /// <summary>The line at fault, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong there.</summary>
    public string Reason { get; } = reason;
}
