using Vouch.App.Features.Mentors.Demonstration;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>How a trainee works.</summary>
/// <param name="Diligence">0 to 100: how much of what they take on is done, and how well meetings are prepared.</param>
/// <param name="WritesPercent">How often they write something down after a meeting.</param>
/// <param name="FadesOn">The day of the year from which they do nothing any more.</param>
internal sealed record TraineeHabit(int Diligence, int WritesPercent, int? FadesOn)
{
    public static TraineeHabit Draw(DemonstrationDice dice)
    {
        var diligence = 20 + ((dice.Below(80) + dice.Below(80)) / 2);
        return new(diligence, 15 + dice.Below(50), dice.Chance(6) ? 60 + dice.Below(280) : null);
    }

    public bool HasFaded(int day) => FadesOn <= day;
}
