namespace Vouch.Domain.Mentorships;

/// <summary>One thing that happened between the two, as the shared timeline tells it.</summary>
/// <param name="At">When; days count from their first moment in UTC.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">What, in the words of whoever wrote it; empty when the kind says it all.</param>
/// <param name="SourceId">The goal, meeting, entry … it stands for.</param>
/// <param name="By">Whose doing it was; null for both.</param>
public sealed record TimelineEntry(DateTimeOffset At, TimelineKind Kind, string Text, Guid SourceId, PersonId? By);
