namespace Vouch.Pdf;

/// <summary>A PDF that cannot be opened: damaged, or locked with a password.</summary>
public sealed class UnreadablePdfException : Exception
{
    public UnreadablePdfException()
    {
    }

    public UnreadablePdfException(string message)
        : base(message)
    {
    }

    public UnreadablePdfException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
