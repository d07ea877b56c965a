namespace Vouch.Domain.Mentorships;

/// <summary>Something that waits for an answer.</summary>
/// <param name="On">Whose answer.</param>
/// <param name="Kind">What kind of answer.</param>
/// <param name="TargetId">The compact, meeting, contribution, task or application.</param>
/// <param name="Since">Since when.</param>
/// <param name="About">Its title, for people to read; empty when the kind says it all.</param>
public sealed record Waiting(Party On, WaitingKind Kind, Guid TargetId, DateTimeOffset Since, string About)
{
    /// <summary>Whose turn it is: the party something has waited for longest; null when nothing waits.</summary>
    public static Party? TurnOf(IEnumerable<Waiting> waiting) => waiting.MinBy(w => w.Since)?.On;
}
