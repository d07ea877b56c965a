namespace Vouch.App.Features.Office;

/// <summary>What the page and its files call the figures.</summary>
public static class FigureWords
{
    /// <summary>Stands where a number would tell about fewer than five people, or would give such a number away.</summary>
    public const string Withheld = "withheld";

    public static IReadOnlyList<string> Steps { get; } = ["Invited, or known here", "Joined", "Filled in a profile", "Asked a mentor", "Have had a mentor", "Have met a mentor"];

    public static IReadOnlyList<string> Letters { get; } = ["Late", "Due within 3 days", "Due within a week", $"Due within {GetOffice.DangerDays} days"];
}
