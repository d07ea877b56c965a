namespace Vouch.Domain.Letters;

/// <summary>How a letter speaks of its applicant, as the writer says. Nothing is guessed from a name.</summary>
public enum ApplicantPronouns
{
    Unsaid,
    She,
    He,
    They,
}
