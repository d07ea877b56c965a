namespace Vouch.Domain.Letters;

/// <summary>A service that takes letters: how it names them and how many it takes. File limits are in the service profiles.</summary>
/// <param name="Code">Stable name, also the name of its file profile.</param>
/// <param name="ReferenceLabel">What the service calls the number that brings a letter to the right place.</param>
/// <param name="ReferenceDigits">How many digits that number has, when the service fixes it; otherwise any short text.</param>
/// <param name="UploadSteps">What the writer does there, in order.</param>
public sealed record LetterService(
    string Code,
    string Name,
    string ReferenceLabel,
    int? ReferenceDigits,
    IReadOnlyList<string> UploadSteps)
{
    /// <summary>How many letters it takes; null is unknown.</summary>
    public LetterCount? Count => LetterCount.Find(Code);

    public static IReadOnlyList<LetterService> All { get; } =
    [
        new("eras", "ERAS", "ERAS Letter ID", null,
        [
            "Open the ERAS Letter of Recommendation Portal and sign in with your AAMC account.",
            "Enter the Letter ID from the Letter Request Form and check the trainee's name.",
            "Upload the PDF you downloaded here. It is US Letter, without encryption or a digital signature field.",
            "Wait for the portal to say that the letter was received.",
        ]),
        new("amcas", "AMCAS", "AMCAS Letter ID", 7,
        [
            "Open the AMCAS Letter Writer Application.",
            "Enter the trainee's AAMC ID and the seven-digit Letter ID, and check the name.",
            "Upload the PDF you downloaded here.",
            "Keep the confirmation page until the trainee sees the letter as received.",
        ]),
        new("tmdsas", "TMDSAS", "TMDSAS ID", null,
        [
            "Open the TMDSAS evaluator portal from the message TMDSAS sent you.",
            "Check that the letter carries letterhead, phone or e-mail, signature, trainee name and date; the PDF from here does.",
            "Upload the PDF you downloaded here.",
        ]),
        new("aacomas", "AACOMAS", "CAS ID", null,
        [
            "Open the evaluation request AACOMAS sent you by e-mail.",
            "Check the trainee's name and upload the PDF you downloaded here.",
        ]),
        new("residencycas", "ResidencyCAS", "CAS ID", null,
        [
            "Open the recommendation request ResidencyCAS sent you by e-mail.",
            "Check the trainee's name and upload the PDF you downloaded here.",
        ]),
        new("sfmatch", "SF Match", "SF Match ID", null,
        [
            "Open the reference request SF Match sent you by e-mail.",
            "Check the trainee's name and upload the PDF you downloaded here.",
        ]),
        new("fellowshipscas", "FellowshipsCAS", "CAS ID", null,
        [
            "Open the recommendation request FellowshipsCAS sent you by e-mail.",
            "Check the trainee's name and upload the PDF you downloaded here.",
        ]),
        new("direct", "A school, office or committee", "Address or name of the office", null,
        [
            "Send the PDF you downloaded here from your own work address to the office named below.",
            "Ask for a short answer that it arrived.",
        ]),
    ];

    public static LetterService? Find(string? code) => All.FirstOrDefault(service => service.Code == code);

    internal Problem? CheckReference(string reference)
    {
        if (reference.Length > 60)
        {
            return LetterProblems.ReferenceTooLong;
        }

        // Trainees often ask before the service has given them the number; the writer's checklist says when it is missing.
        if (reference.Length == 0 || ReferenceDigits is not { } digits)
        {
            return null;
        }

        return reference.Length == digits && reference.All(char.IsAsciiDigit)
            ? null
            : new Problem("letter.reference-digits", $"The {ReferenceLabel} has {digits} digits.", "Destinations");
    }
}
