namespace Vouch.Domain.Letters;

public static class LetterProblems
{
    public static readonly Problem AlreadyAsked =
        new("letter.already-asked", "You have already asked this mentor for a letter for this purpose.");

    public static readonly Problem SpecialtyMissing =
        new("letter.specialty-missing", "Enter the specialty the letter is for.", "Specialty");

    public static readonly Problem HopesTooLong =
        new("letter.hopes-too-long", "Say what you hope for in at most 1,500 characters.", "HopesFor");

    public static readonly Problem DeadlinePassed =
        new("letter.deadline-passed", "The deadline must lie ahead.", "DeadlineOn");

    public static readonly Problem WantedAfterDeadline =
        new("letter.wanted-after-deadline", "The day you would like the letter must not be after its deadline.", "WantedOn");

    public static readonly Problem NoDestination =
        new("letter.no-destination", "Choose at least one service or office the letter goes to.", "Destinations");

    public static readonly Problem UnknownService =
        new("letter.unknown-service", "Choose a service from the list.", "Destinations");

    public static readonly Problem ReferenceTooLong =
        new("letter.reference-too-long", "The number or address of a service has at most 60 characters.", "Destinations");

    public static readonly Problem DestinationTwice =
        new("letter.destination-twice", "Name each service once.", "Destinations");

    public static readonly Problem AccessUndecided =
        new("letter.access-undecided", "Choose whether you waive or keep your right to read this letter.", "Access");

    public static readonly Problem SignatureDiffers =
        new("letter.signature-differs", "Type your full name as it is written above the box.", "Signature");

    public static readonly Problem NoWaiver =
        new("letter.no-waiver", "There is no waiver to revoke: you kept your right to read this letter.");

    public static readonly Problem WaiverAlreadyRevoked =
        new("letter.waiver-already-revoked", "This waiver has already been revoked.");

    public static readonly Problem AccessChanged =
        new("letter.access-changed", "The trainee has taken back the waiver since this page was shown, and may read what you sign now. Nothing was signed. Sign again if that is all right with you.");

    public static readonly Problem NotADraft =
        new("letter.not-a-draft", "This request has already been sent.");

    public static readonly Problem TooMuchEvidence =
        new("letter.too-much-evidence", "Choose at most 40 records; a writer reads the best ones, not all.", "Evidence");

    public static readonly Problem AlreadyAnswered =
        new("letter.already-answered", "This request has already been answered.");

    public static readonly Problem NotStrong =
        new("letter.not-strong",
            "A lukewarm letter does harm. If you cannot write a strong one, please decline; we help the trainee find someone who can.",
            "Strong");

    public static readonly Problem NotOpen =
        new("letter.not-open", "This letter is closed; nothing more can be done with it.");

    public static readonly Problem NotAccepted =
        new("letter.not-accepted", "Accept the request before you write.");

    public static readonly Problem AlreadySigned =
        new("letter.already-signed", "This letter has been signed and can no longer be changed.");

    public static readonly Problem NotSigned =
        new("letter.not-signed", "The letter has to be signed first.");

    public static readonly Problem StillNeeded =
        new("letter.still-needed", "This letter is still under way. Withdraw the request, or wait until it is handed over.");

    public static readonly Problem NotSureToErase =
        new("letter.not-sure-to-erase", "Tick that you are sure. What is erased cannot be brought back.", "IsSure");

    public static readonly Problem SuggestionTooLong =
        new("letter.suggestion-too-long", "Say in 300 characters whom you would ask instead.", "Suggestion");

    public static readonly Problem NotTakingRequests =
        new("letter.not-taking-requests", "This mentor takes no requests for letters at the moment. Your page shows whom your record points to next.");

    public static readonly Problem NotRead =
        new("letter.not-read", "Tick that you have read the file itself and that it is your letter.", "HasRead");

    public static readonly Problem NothingToKeep =
        new("letter.nothing-to-keep", "No newer version of this letter is being written.");

    public static readonly Problem NotADelegate =
        new("letter.not-a-delegate", "Name somebody else: neither the trainee nor you yourself can be your delegate for this letter.", "Email");

    public static readonly Problem OneDelegate =
        new("letter.one-delegate", "This letter already has a delegate. End that first.", "Email");

    public static readonly Problem NotExpired =
        new("letter.not-expired", "This request still has time.");

    public static readonly Problem NotADestination =
        new("letter.not-a-destination", "This letter was not asked for that service.");

    public static readonly Problem NudgedLately =
        new("letter.nudged-lately", "This writer was reminded lately. A little patience is kinder.");

    public static readonly Problem NudgedEnough =
        new("letter.nudged-enough",
            "This writer has been reminded as often as they want. Ask another writer, or talk to your office about the deadline.");

    public static readonly Problem NothingToNudge =
        new("letter.nothing-to-nudge", "There is nothing to remind the writer of now.");

    public static readonly Problem TextTooLong =
        new("letter.text-too-long", "A letter has at most 20,000 characters.", "Text");

    public static readonly Problem TextEmpty =
        new("letter.text-empty", "There is no letter to sign yet.", "Text");

    public static readonly Problem UnknownItem =
        new("letter.unknown-item", "A sentence points to an item that is not in the packet. Correct its number.", "Text");

    public static readonly Problem Guarded =
        new("letter.guarded", "Something in the text suggests that it is not yet the right letter. Mend what is marked, then sign.", "Text");

    public static readonly Problem SignerName =
        new("letter.signer-name", "Enter your name as it should stand under the letter, at most 120 characters.", "SignedAs");

    public static readonly Problem SignerTitle =
        new("letter.signer-title", "Enter your title, at most 200 characters.", "SignerTitle");

    public static readonly Problem SignerInstitution =
        new("letter.signer-institution", "Enter your institution for the letterhead, at most 120 characters.", "Institution");

    /// <param name="characters">What the letter's typeface has no shape for.</param>
    public static Problem Unprintable(string characters) =>
        new("letter.unprintable", $"The letter's typeface cannot print: {characters}. Write it in other characters.", "Text");

    /// <param name="why">The service's rule, as a sentence.</param>
    public static Problem FileRefused(string service, string why) =>
        new("letter.file-refused", $"{service} would refuse the file. {why}", "Text");

    public static readonly Problem SignerContact =
        new("letter.signer-contact", "Enter a phone number or e-mail address; services refuse letters without one.", "Contact");
}
