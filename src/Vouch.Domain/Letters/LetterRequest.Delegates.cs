using Vouch.Domain.People;

namespace Vouch.Domain.Letters;

/// <summary>A writer's assistant for one letter: may prepare it and hand it over, and never signs it.</summary>
public sealed partial class LetterRequest
{
    public PersonId? DelegateId { get; private set; }

    public DateTimeOffset? DelegatedAt { get; private set; }

    /// <summary>Whether a person may work on the letter: its writer, or the delegate.</summary>
    public bool MayPrepare(PersonId person) =>
        Status != LetterRequestStatus.Draft && (person == WriterId || person == DelegateId);

    /// <summary>The writer names an assistant. The trainee can never be one; one at a time, so that it stays clear who works on it.</summary>
    public Problem? NameDelegate(PersonId by, Person assistant, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        if (by != WriterId || Status == LetterRequestStatus.Draft)
        {
            return Problem.NotFound;
        }

        if (Status.IsClosed() || Status == LetterRequestStatus.Requested)
        {
            return Status == LetterRequestStatus.Requested ? LetterProblems.NotAccepted : LetterProblems.NotOpen;
        }

        if (assistant.Id == TraineeId || assistant.Id == WriterId)
        {
            return LetterProblems.NotADelegate;
        }

        if (DelegateId is not null)
        {
            return LetterProblems.OneDelegate;
        }

        (DelegateId, DelegatedAt) = (assistant.Id, now);
        Version++;
        return null;
    }

    public Problem? EndDelegation(PersonId by)
    {
        if (by != WriterId || DelegateId is null)
        {
            return Problem.NotFound;
        }

        (DelegateId, DelegatedAt) = (null, null);
        Version++;
        return null;
    }
}
