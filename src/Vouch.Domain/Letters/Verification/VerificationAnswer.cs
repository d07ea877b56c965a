namespace Vouch.Domain.Letters.Verification;

/// <summary>All that anybody is told about a copy of a letter.</summary>
public enum VerificationAnswer
{
    /// <summary>No letter was signed here under this number.</summary>
    Unknown,
    Valid,

    /// <summary>The file is not, byte for byte, the one that was signed, or the record was tampered with.</summary>
    Altered,

    /// <summary>The writer has signed a newer version.</summary>
    Superseded,
}
