namespace Vouch.App.Installations;

public enum InstallationKind
{
    /// <summary>Real people work here.</summary>
    Ordinary,

    /// <summary>Everybody here is made up; anyone may be any of them, and no mail leaves.</summary>
    Demonstration,
}
