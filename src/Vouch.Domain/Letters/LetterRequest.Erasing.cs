namespace Vouch.Domain.Letters;

/// <summary>What is no longer needed goes; that a letter was asked for, when and with which end, stays.</summary>
public sealed partial class LetterRequest
{
    /// <summary>When drafts, worksheets and, without a letter, the packet were erased.</summary>
    public DateTimeOffset? WorkErasedAt { get; private set; }

    /// <summary>
    /// Takes the packet and the trainee's hopes out of a request that is over or handed over. The drafts lie beside the request and go in the
    /// same save.
    /// </summary>
    /// <param name="keepPacket">The facts behind a signed letter stay as long as the letter.</param>
    public Problem? EraseWork(bool keepPacket, DateTimeOffset now)
    {
        if (!Status.IsClosed() && (!Status.IsSigned() || IsRevising))
        {
            return LetterProblems.StillNeeded;
        }

        if (!keepPacket)
        {
            _evidence.Clear();
            (HopesFor, Suggestion) = ("", "");
        }

        WorkErasedAt ??= now;
        Version++;
        return null;
    }
}
