using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>What is written around an introduction. Nobody hears of a no, and no address is in any of these before both said yes.</summary>
public sealed class IntroductionMails(MentorshipMail mail, Mailbox mailbox)
{
    internal void AskMentor(Introduction introduction, Both both) => mail.Send(
        both,
        both.Mentor,
        $"{both.Trainee.Name} asks whether you would introduce them to somebody",
        [
            $"In their own words: {introduction.Hope}",
            "If somebody comes to mind, a name, an address and two sentences are all it takes. We ask that person first; nobody’s address is passed on before both want it.",
            "If not, you need do nothing, and nobody is told.",
        ],
        mail.Action("Name somebody", both.Mentor, both, LinkPurpose.OfferIntroduction, introduction.Id.Value, Page(both)),
        "The button works without an account.");

    internal void AskTrainee(Introduction introduction, Both both) => mail.Send(
        both,
        both.Trainee,
        $"{both.Mentor.Name} would introduce you to {introduction.OtherName}",
        [
            $"{both.Mentor.Name} writes: {introduction.Words}",
            $"Would you like that? If you do, we ask {introduction.OtherName}. If you would rather not, nobody is told.",
        ],
        mail.Page("Answer", Page(both)));

    /// <summary>To somebody who need not know Vouch; the words are the mentor's.</summary>
    internal void AskOther(Introduction introduction, Both both) => mailbox.Queue(new MailDraft(
        introduction.OtherName,
        introduction.OtherEmail!.ReadText(),
        $"{both.Mentor.Name} would like to introduce {both.Trainee.Name} to you",
        [
            $"{both.Mentor.Name} writes: {introduction.Words}",
            .. introduction.Hope.Length > 0 ? (string[])[$"{both.Trainee.Name} hopes for this: {introduction.Hope}"] : [],
            $"{both.Trainee.Name} would be glad. If you would too, one press, and each of you gets the other’s address. If not, you need do nothing: nobody is told, and we do not write again.",
        ],
        mail.LinkForOther(introduction, both),
        null,
        "You get this mail because your colleague gave us your address for this one question. Without your yes it is erased after three weeks and shown to nobody.",
        About: both.MentorshipId.Value));

    internal void Made(Introduction introduction, Both both)
    {
        var email = introduction.OtherEmail!.ReadText();
        mail.Send(
            both,
            both.Trainee,
            $"{introduction.OtherName} would like to hear from you",
            [
                $"{introduction.OtherName} said yes to the introduction by {both.Mentor.Name}. Their address: {email}",
                "Write within two days, while it is fresh: who you are, what you would like to ask, and two times that suit you.",
            ],
            new MailAction($"Write to {introduction.OtherName}", $"mailto:{email}"));
        mailbox.Queue(new MailDraft(
            introduction.OtherName,
            email,
            $"{both.Trainee.Name}, introduced by {both.Mentor.Name}",
            [$"Thank you. {both.Trainee.Name} will write to you. Their address: {both.Trainee.Email}", "There is nothing else you need to do; Vouch does not write to you again about it."],
            About: both.MentorshipId.Value));
        mail.Send(
            both,
            both.Mentor,
            $"{both.Trainee.Name} and {introduction.OtherName} are in touch",
            ["Both said yes to your introduction and have each other’s address. Such doors are what people remember of a mentor; thank you."]);
    }

    private static string Page(Both both) => $"/mentorships/{both.MentorshipId}/introductions";
}
