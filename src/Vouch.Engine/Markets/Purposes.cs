namespace Vouch.Engine.Markets;

/// <summary>Names of the random streams, so that no two uses share numbers.</summary>
internal static class Purposes
{
    public const int Programs = 1;
    public const int Applicants = 2;
    public const int Applications = 3;
    public const int Opinions = 4;
    public const int Interviews = 5;
    public const int OwnTalent = 6;
    public const int ParameterSets = 7;
    public const int Couples = 8;
    public const int FirstChoices = 9;
}
