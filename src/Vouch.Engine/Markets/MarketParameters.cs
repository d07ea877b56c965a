namespace Vouch.Engine.Markets;

/// <summary>
/// Every number of the market model that is not in the season pack or the directory, in one place. Scores are in standard deviations
/// of applicants' strength. "Fitted" parameters are set by <see cref="MarketCalibration"/>; the others are assumptions, listed
/// with their reasons in <c>docs/smart-pick-model.md</c>.
/// </summary>
public sealed record MarketParameters
{
    /// <summary>Fitted. Mean openness of programs to each type (γ): what is added to the score of an applicant of that type.</summary>
    public IReadOnlyList<double> Openness { get; init; } = [0, -0.3, -0.9, -1.1];

    /// <summary>Fitted. Weight β of the standardized Step 2 score in strength, by type, in [0, 1): strength = β z + √(1−β²) η.</summary>
    public IReadOnlyList<double> StepTwoWeight { get; init; } = [0.55, 0.55, 0.5, 0.5];

    /// <summary>Fitted. Chance that an applicant who prefers another specialty matches there and leaves this market, by type.</summary>
    public IReadOnlyList<double> LeavingChance { get; init; } = [0.8, 0.8, 0.7, 0.6];

    /// <summary>Spread between programs in openness to each type, where a program's own mix is not published.</summary>
    public IReadOnlyList<double> OpennessSpread { get; init; } = [0.2, 0.4, 0.6, 0.7];

    /// <summary>Change of openness per standard deviation of attraction, by type: sought-after programs take fewer graduates of schools abroad.</summary>
    public IReadOnlyList<double> OpennessSlope { get; init; } = [0, -0.1, -0.25, -0.25];

    /// <summary>Openness gained per unit of log ratio between a program's published share of a type and the specialty's.</summary>
    public double MixWeight { get; init; } = 0.6;

    /// <summary>Standard deviation of a program's opinion of one applicant (ε), beyond strength.</summary>
    public double OpinionNoise { get; init; } = 0.6;

    /// <summary>Standard deviation of what an interview adds to or takes from that opinion.</summary>
    public double InterviewNoise { get; init; } = 0.6;

    /// <summary>Added to the score at programs of the applicant's home state.</summary>
    public double HomeStateBonus { get; init; } = 0.4;

    /// <summary>Added to the score by a signal of the first (or single) tier.</summary>
    public double FirstSignalBonus { get; init; } = 0.8;

    /// <summary>Added to the score by a signal of the second tier.</summary>
    public double SecondSignalBonus { get; init; } = 0.4;

    /// <summary>Programs neither interview nor rank an applicant whose score is below this.</summary>
    public double AcceptanceFloor { get; init; } = -2.5;

    /// <summary>Fitted. Interviews a program offers for each position.</summary>
    public double InterviewsPerPosition { get; init; } = 13;

    /// <summary>Most interviews one applicant attends.</summary>
    public int InterviewCap { get; init; } = 18;

    /// <summary>Share of applications sent to the home state on purpose, over and above those that fall there by chance.</summary>
    public double HomeApplicationShare { get; init; } = 0.15;

    /// <summary>Width of the band of program attraction around an applicant's own level in which applications are spread.</summary>
    public double ApplicationSpread { get; init; } = 1.1;

    /// <summary>How wrongly applicants judge their own level, same unit as attraction.</summary>
    public double SelfJudgementNoise { get; init; } = 0.6;

    /// <summary>Relative spread (standard deviation of the logarithm) of the number of applications around its mean.</summary>
    public double ApplicationCountSpread { get; init; } = 0.4;

    /// <summary>Weight of a program's attraction in applicants' own rank lists; personal taste has weight 1.</summary>
    public double AttractionWeight { get; init; } = 1;

    /// <summary>Weight of the home state in applicants' own rank lists.</summary>
    public double HomeStateTaste { get; init; } = 0.6;

    /// <summary>Share of the applications of a couple's second partner that go to states the first applied in.</summary>
    public double CoupleApplicationShare { get; init; } = 0.7;

    /// <summary>Added to a couple's joint utility when both are in one state; the taste of one person for one program has spread 1.</summary>
    public double TogetherTaste { get; init; } = 2;
}
