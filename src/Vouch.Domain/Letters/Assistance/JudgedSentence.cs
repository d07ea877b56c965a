namespace Vouch.Domain.Letters.Assistance;

/// <summary>A proposed sentence after the grounding rule.</summary>
/// <param name="Text">With the applicant's slots, other names as they are.</param>
/// <param name="Items">The items of the packet it names.</param>
/// <param name="Refusal">Stable code of why it is refused; null when it may be used.</param>
/// <param name="Why">The same for a person.</param>
public sealed record JudgedSentence(string Text, IReadOnlyList<int> Items, string? Refusal, string? Why)
{
    public bool MayBeUsed => Refusal is null;
}
