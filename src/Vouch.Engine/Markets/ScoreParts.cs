namespace Vouch.Engine.Markets;

/// <summary>Why a program scores an applicant as it does, in standard deviations of strength. The parts add up to <see cref="Total"/>.</summary>
/// <param name="StepTwo">From the Step 2 score; 0 when it is not yet known.</param>
/// <param name="Strength">From the known strength beyond Step 2.</param>
/// <param name="Type">The specialty's openness to the applicant's type.</param>
/// <param name="Program">This program's own openness to the type, mean over the markets.</param>
/// <param name="HomeState">From the home state.</param>
/// <param name="Signal">From a signal.</param>
/// <param name="Own">From what the applicant said about this program, such as an audition rotation.</param>
/// <param name="InvitationCutoff">Median score of the last one invited, for comparison; −∞ when everyone acceptable is invited.</param>
public readonly record struct ScoreParts(
    double StepTwo, double Strength, double Type, double Program, double HomeState, double Signal, double Own, double InvitationCutoff)
{
    /// <summary>The expected score: what remains unknown (talent beyond Step 2, a program's opinion) has mean 0.</summary>
    public double Total => StepTwo + Strength + Type + Program + HomeState + Signal + Own;
}
