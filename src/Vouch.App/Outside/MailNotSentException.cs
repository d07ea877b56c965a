namespace Vouch.App.Outside;

/// <summary>The mail server did not take a mail.</summary>
/// <param name="isFinal">True when trying again is useless, for example because the address does not exist.</param>
public sealed class MailNotSentException(bool isFinal, Exception inner) : Exception("The mail server did not take the mail.", inner)
{
    public bool IsFinal { get; } = isFinal;
}
