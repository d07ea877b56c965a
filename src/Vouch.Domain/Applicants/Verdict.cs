namespace Vouch.Domain.Applicants;

/// <summary>What a program's rule says about an applicant.</summary>
public enum Verdict
{
    Met,

    /// <summary>A stated preference is not met; the application is read.</summary>
    BelowPreference,

    /// <summary>A stated requirement is not met; the application is not read.</summary>
    Excluded,

    /// <summary>The program's rule, or what it asks about, is not known. Never excludes.</summary>
    Unknown,
}
