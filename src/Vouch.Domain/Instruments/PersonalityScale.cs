namespace Vouch.Domain.Instruments;

/// <summary>The five scales of the Mini-IPIP, in the order of its key.</summary>
public enum PersonalityScale
{
    Extraversion,
    Agreeableness,
    Conscientiousness,
    Neuroticism,
    Imagination,
}
