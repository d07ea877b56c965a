namespace Vouch.Domain.Mentors;

/// <summary>Four sliders from 1 to 5; an axis somebody skipped is null.</summary>
/// <param name="Gentle">1 direct … 5 gentle.</param>
/// <param name="Exploratory">1 structured … 5 exploratory.</param>
/// <param name="Spoken">1 written … 5 spoken.</param>
/// <param name="Guided">1 leaves room … 5 guides closely.</param>
public sealed record CommunicationStyle(
    int? Gentle = null, int? Exploratory = null, int? Spoken = null, int? Guided = null)
{
    public const int Lowest = 1;
    public const int Highest = 5;

    public static readonly CommunicationStyle Unsaid = new();

    /// <summary>The four answers in a fixed order, with the words at both ends.</summary>
    public IReadOnlyList<StyleAxis> Axes() =>
    [
        new(nameof(Gentle), "direct", "gentle", Gentle),
        new(nameof(Exploratory), "structured", "exploratory", Exploratory),
        new(nameof(Spoken), "written", "spoken", Spoken),
        new(nameof(Guided), "room to try", "close guidance", Guided),
    ];

    public bool IsValid() => Axes().All(axis => axis.Answer is null or (>= Lowest and <= Highest));
}
