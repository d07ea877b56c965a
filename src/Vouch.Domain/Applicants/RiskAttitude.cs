namespace Vouch.Domain.Applicants;

/// <summary>How much the best place is worth compared with any place at all.</summary>
public enum RiskAttitude
{
    /// <summary>Matching anywhere is nearly all that counts.</summary>
    Careful,

    /// <summary>Matching counts most, and a better place is worth some risk.</summary>
    Balanced,

    /// <summary>A better place is worth a good deal of risk.</summary>
    Bold,
}
