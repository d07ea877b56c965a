using System.Globalization;
using Vouch.App.Mail;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>The mails of a letter. What goes to the trainee carries names and states, never a reason and never a word of the letter.</summary>
public sealed class LetterMails(Mailbox mailbox, Microsoft.Extensions.Options.IOptionsMonitor<SiteOptions> site)
{
    public void AskWriter(LetterRequest request, Person trainee, Person writer, string answerUrl) => mailbox.Queue(new MailDraft(
        writer.Name,
        writer.Email,
        $"{trainee.Name} asks you for a letter of recommendation",
        [
            $"{trainee.Name} asks whether you can write a strong letter for {LetterWords.Purpose(request.Purpose, request.Specialty)}.",
            $"It would help to have it by {Day(request.WantedOn)}. The hard deadline is {Day(request.DeadlineOn)}.",
            .. request.HopesFor.Length > 0 ? new[] { $"What {trainee.Name} hopes it can speak to: {request.HopesFor}" } : [],
            request.AccessWaived
                ? $"{trainee.Name} has waived the right to read it. It will not be shown to them anywhere."
                : $"{trainee.Name} has kept the right to read it once you have signed it.",
            "You can say yes or no with one press and need no account. A no is fine: we help to find someone who can.",
        ],
        new MailAction("Answer the request", answerUrl),
        Closing: $"This link is yours alone and works until {Day(request.DeadlineOn.AddDays(30))}. It answers this one request."));

    public void InviteToWrite(LetterRequest request, Person trainee, Person writer, string deskUrl) => mailbox.Queue(new MailDraft(
        writer.Name,
        writer.Email,
        $"Your desk for the letter for {trainee.Name}",
        [
            $"Thank you. Everything for the letter is in one place: the dated facts {trainee.Name} shared with you, an editor beside them, and the checks.",
            $"It would help to have it by {Day(request.WantedOn)}. The hard deadline is {Day(request.DeadlineOn)}.",
        ],
        new MailAction("Open the desk", deskUrl),
        Closing: "This link is yours alone; it opens this letter as often as you like until it is handed over."));

    public void RemindWriter(LetterRequest request, Person trainee, Person writer, string label, string url) => mailbox.Queue(new MailDraft(
        writer.Name,
        writer.Email,
        $"A gentle reminder: the letter for {trainee.Name}",
        [
            $"{trainee.Name} is counting on your letter for {LetterWords.Purpose(request.Purpose, request.Specialty)}.",
            $"The hard deadline is {Day(request.DeadlineOn)}. If it no longer fits, a no now is kinder than a late letter.",
        ],
        new MailAction(label, url)));

    /// <summary>One mail for all the letters that wait for a writer.</summary>
    public void Digest(Person writer, IReadOnlyList<(LetterRequest Request, Person Trainee)> letters, string url) => mailbox.Queue(new MailDraft(
        writer.Name,
        writer.Email,
        letters is [var only] ? $"The letter for {only.Trainee.Name} waits for you" : $"{letters.Count} letters wait for you",
        [
            .. letters.Select(letter => letter.Request.Status switch
            {
                LetterRequestStatus.Requested => $"{letter.Trainee.Name} asks whether you can write for {LetterWords.Purpose(letter.Request.Purpose, letter.Request.Specialty)}. Hard deadline {Day(letter.Request.DeadlineOn)}.",
                LetterRequestStatus.Signed => $"{letter.Trainee.Name}, {LetterWords.Purpose(letter.Request.Purpose, letter.Request.Specialty)}: signed, and still to be handed over. Hard deadline {Day(letter.Request.DeadlineOn)}.",
                _ => $"{letter.Trainee.Name}, {LetterWords.Purpose(letter.Request.Purpose, letter.Request.Specialty)}: it would help by {Day(letter.Request.WantedOn)}. Hard deadline {Day(letter.Request.DeadlineOn)}.",
            }),
            "If one of them no longer fits, a no now is kinder than a late letter.",
        ],
        new MailAction("Open your letters", url),
        Closing: "On the same page you set how often you hear from us, or stop it. This link is yours alone."));

    public void InviteDelegate(LetterRequest request, Person trainee, Person writer, Person assistant, string deskUrl) => mailbox.Queue(new MailDraft(
        assistant.Name,
        assistant.Email,
        $"{writer.Name} asks you to prepare a letter for {trainee.Name}",
        [
            $"{writer.Name} has named you as delegate for the letter for {LetterWords.Purpose(request.Purpose, request.Specialty)}. You can prepare the text and, once {writer.Name} has signed it, hand it over. Only {writer.Name} signs.",
            request.AccessWaived
                ? $"It is confidential: {trainee.Name} has waived the right to read it. Please show it to nobody."
                : "Please treat it as confidential until it is signed.",
            "What you do is recorded under your name.",
        ],
        new MailAction("Open the desk", deskUrl),
        Closing: $"This link is yours alone and ends when {writer.Name} ends it."));

    public void TellTraineeAccepted(LetterRequest request, Person trainee, Person writer) => TellTrainee(
        request, trainee, $"{writer.Name} will write your letter", $"{writer.Name} has said yes. You will hear from us when the letter has been handed over.");

    public void TellTraineeDeclined(LetterRequest request, Person trainee, Person writer) => TellTrainee(
        request,
        trainee,
        $"{writer.Name} cannot write this letter",
        $"{writer.Name} cannot write this one. That says nothing about you. We have put together whom to ask next and what would make each letter stronger.");

    public void TellTraineeExpired(LetterRequest request, Person trainee, Person writer) => TellTrainee(
        request,
        trainee,
        $"Your request to {writer.Name} has run out",
        $"The deadline for the letter for {LetterWords.Purpose(request.Purpose, request.Specialty)} is long past, so we have closed the request. You can ask again with a new deadline, or ask somebody else; your page shows whom your record points to.");

    public void TellTraineeHandedOver(LetterRequest request, Person trainee, Person writer) => TellTrainee(
        request,
        trainee,
        $"{writer.Name} has handed over your letter",
        $"{writer.Name} has handed the letter over. Look in the portal whether it has arrived, then confirm it on your board.");

    public void TellWriterWithdrawn(LetterRequest request, Person trainee, Person writer) => mailbox.Queue(new MailDraft(
        writer.Name,
        writer.Email,
        $"{trainee.Name} no longer needs the letter",
        [$"{trainee.Name} has withdrawn the request for {LetterWords.Purpose(request.Purpose, request.Specialty)}. Nothing is left for you to do. Thank you."]));

    public void TellWriterAccessChanged(LetterRequest request, Person trainee, Person writer) => mailbox.Queue(new MailDraft(
        writer.Name,
        writer.Email,
        $"{trainee.Name} can read a letter you sign from now on",
        [
            $"{trainee.Name} has revoked the waiver for the letter for {LetterWords.Purpose(request.Purpose, request.Specialty)}. Whatever you signed before stays confidential; what you sign from now on {trainee.Name} may read.",
            "If you would rather not write under these terms, you can step back from the desk at any time.",
        ]));

    private void TellTrainee(LetterRequest request, Person trainee, string subject, string sentence) => mailbox.Queue(new MailDraft(
        trainee.Name, trainee.Email, subject, [sentence], new MailAction("Open your letters", site.CurrentValue.Link($"/letters/{request.Id}"))));

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
