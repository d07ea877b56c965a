namespace Vouch.Domain.Programs;

/// <summary>What kind of hospital the program lives in.</summary>
public enum ProgramSetting
{
    University,
    CommunityWithUniversity,
    Community,
    Military,
}
