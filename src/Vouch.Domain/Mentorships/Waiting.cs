namespace Vouch.Domain.Mentorships;

/// <summary>Something that waits for an answer.</summary>
/// <param name="On">Whose answer.</param>
/// <param name="Kind">What kind of answer.</param>
/// <param name="TargetId">The compact, meeting, contribution, task or application.</param>
/// <param name="Since">Since when.</param>
/// <param name="About">Its title, for people to read; empty when the kind says it all.</param>
/// <param name="DeadlineOn">The day after which the answer is of no use; null when there is none.</param>
/// <param name="SeenUntil">Until when they asked for time, having seen it; null when they did not.</param>
public sealed record Waiting(
    Party On, WaitingKind Kind, Guid TargetId, DateTimeOffset Since, string About, DateOnly? DeadlineOn = null, DateOnly? SeenUntil = null)
{
    /// <summary>Whose turn it is: the party something has waited for longest; null when nothing waits.</summary>
    public static Party? TurnOf(IEnumerable<Waiting> waiting) => waiting.MinBy(w => w.Since)?.On;
}
