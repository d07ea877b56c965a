namespace Vouch.Domain.Instruments;

/// <summary>What one scale came to.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Sum">Answers after reversing, added up.</param>
/// <param name="Answered">Items answered, of four.</param>
public sealed record ScaleScore(PersonalityScale Scale, int Sum, int Answered)
{
    /// <summary>With fewer answers than this a mean says too little to be shown.</summary>
    public const int FewestAnswers = 3;

    /// <summary>The mean answer from 1 to 5, or null when too few items are answered.</summary>
    public double? Mean => Answered < FewestAnswers ? null : (double)Sum / Answered;
}
