namespace Vouch.Domain.Letters;

/// <summary>What a letter is for. A waived letter may be used for this and nothing else (34 CFR 99.12(c)(2)(ii)).</summary>
public enum LetterPurpose
{
    MedicalSchool,
    Residency,
    Fellowship,
    Scholarship,
}
