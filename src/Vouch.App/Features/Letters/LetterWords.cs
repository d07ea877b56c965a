using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>How pages and mails say a letter's states and purposes.</summary>
public static class LetterWords
{
    public static string Purpose(LetterPurpose purpose, string specialty) => purpose switch
    {
        LetterPurpose.MedicalSchool => "medical school",
        LetterPurpose.Residency => $"residency in {specialty}",
        LetterPurpose.Fellowship => $"a fellowship in {specialty}",
        LetterPurpose.Scholarship => "a scholarship",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    public static string Status(LetterRequestStatus status) => status switch
    {
        LetterRequestStatus.Draft => "Not sent yet",
        LetterRequestStatus.Requested => "Asked",
        LetterRequestStatus.Accepted => "Accepted",
        LetterRequestStatus.Declined => "Declined",
        LetterRequestStatus.Writing => "Being written",
        LetterRequestStatus.Signed => "Signed",
        LetterRequestStatus.HandedOver => "Handed over",
        LetterRequestStatus.Confirmed => "Seen in the portal",
        LetterRequestStatus.Withdrawn => "Withdrawn",
        LetterRequestStatus.Expired => "Run out",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Reason(DeclineReason reason) => reason switch
    {
        DeclineReason.NotEnoughTime => "I do not have enough time before the deadline",
        DeclineReason.DoNotKnowTheWorkWellEnough => "I do not know their work well enough",
        DeclineReason.CouldNotWriteAStrongLetter => "My letter would not be strong",
        DeclineReason.NotTheRightPersonForThisPurpose => "I am not the right person for this purpose",
        DeclineReason.ConflictOfInterest => "I have a conflict of interest",
        DeclineReason.OnLeave => "I am on leave",
        DeclineReason.Other => "Another reason",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What became of the record behind an item; empty while it stands.</summary>
    public static string Since(EvidenceStanding standing) => standing switch
    {
        EvidenceStanding.Gone => "; taken back since",
        EvidenceStanding.Changed => "; the record was changed since",
        _ => "",
    };

    /// <summary>As the guards know them; null while nobody has said.</summary>
    public static string? Pronouns(ApplicantPronouns pronouns) => pronouns switch
    {
        ApplicantPronouns.She => "she/her",
        ApplicantPronouns.He => "he/him",
        ApplicantPronouns.They => "they/them",
        _ => null,
    };

    public static string Role(WriterRole role) => role switch
    {
        WriterRole.Physician => "Physician who worked with the trainee",
        WriterRole.ResearchMentor => "Research mentor",
        WriterRole.CourseTeacher => "Course teacher",
        WriterRole.ClerkshipDirector => "Clerkship director",
        WriterRole.ProgramDirector => "Program director",
        WriterRole.DepartmentChair => "Department chair",
        WriterRole.Supervisor => "Supervisor",
        WriterRole.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
