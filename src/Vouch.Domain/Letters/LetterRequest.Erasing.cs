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
            ErasePacket();
        }

        WorkErasedAt ??= now;
        Version++;
        return null;
    }

    /// <summary>
    /// Takes out what the trainee gave, and leaves the writer's work: the letter is signed and still has to be handed over, or a newer one
    /// is being written, which nobody but the writer can tell.
    /// </summary>
    public Problem? ErasePacketOfSigned()
    {
        if (Status != LetterRequestStatus.Signed && !IsRevising)
        {
            return LetterProblems.StillNeeded;
        }

        ErasePacket();
        Version++;
        return null;
    }

    private void ErasePacket()
    {
        _evidence.Clear();
        (HopesFor, Suggestion) = ("", "");
    }
}
