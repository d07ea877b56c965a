using System.Globalization;
using Vouch.Engine.Numerics;

namespace Vouch.SmartPick.Answers;

/// <summary>An estimated chance, or expected number, with the interval that holds the truth four times in five.</summary>
public sealed record Chance(double Value, double Low, double High)
{
    /// <summary>"62 % (58–66 %)"; ends that read the same are said once.</summary>
    public string Percent => Whole(Low) == Whole(High) ? $"{Whole(Value)} %" : $"{Whole(Value)} % ({Whole(Low)}–{Whole(High)} %)";

    /// <summary>"11.6 (9.8–13.4)".</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{Value:0.0} ({Math.Max(0, Low):0.0}–{High:0.0})");

    internal static Chance Of(Estimate estimate) =>
        new(Math.Round(estimate.Value, 6), Math.Round(estimate.Low, 6), Math.Round(estimate.High, 6));

    /// <summary>Whole percent; under one and over 99 are not rounded to never and always.</summary>
    public static string Whole(double share) => share switch
    {
        > 0 and < 0.005 => "<1",
        < 1 and > 0.995 => ">99",
        _ => Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture),
    };
}
