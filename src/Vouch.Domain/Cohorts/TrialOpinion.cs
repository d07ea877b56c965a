using System.Globalization;

namespace Vouch.Domain.Cohorts;

/// <summary>What one side of a trial conversation said.</summary>
/// <param name="Rating">1, would not work, to 5, would work very well; null when they gave none.</param>
/// <param name="Wish">Whether they would like to be paired.</param>
public sealed record TrialOpinion(int? Rating, TrialWish Wish)
{
    public const int Lowest = 1;
    public const int Highest = 5;

    public Problem? Check() =>
        Rating is < Lowest or > Highest || !Enum.IsDefined(Wish) ? TrialProblems.Opinion
        : Rating is null && Wish == TrialWish.None ? TrialProblems.NothingSaid
        : null;

    internal string Write() => string.Create(CultureInfo.InvariantCulture, $"{Rating ?? 0} {Wish}");

    internal static TrialOpinion Read(string text)
    {
        var parts = text.Split(' ');
        var rating = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return new(rating == 0 ? null : rating, Enum.Parse<TrialWish>(parts[1]));
    }
}
