using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.PersonalData;

/// <summary>What one area keeps about people: how they take it along, and what becomes of it when they go. docs/personal-data.md says it entity by entity.</summary>
public interface IPersonalData
{
    /// <summary>What the file calls this part.</summary>
    string Part { get; }

    /// <summary>Everything of this area that is theirs to have; nothing somebody else keeps for themselves is even read.</summary>
    Task<object> TakeAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Takes it out, in the caller's save; answers with what has to be settled first.</summary>
    Task<Problem?> EraseAsync(Person person, CancellationToken cancellationToken);
}
