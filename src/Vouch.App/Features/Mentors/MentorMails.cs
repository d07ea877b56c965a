using System.Globalization;
using Vouch.App.Mail;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>The mails of finding and asking.</summary>
internal static class MentorMails
{
    /// <summary>How long a link to a request works: longer than any request stays open.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(90);

    public static MailDraft Asked(MentorRequest request, Person trainee, TraineeProfile? profile, Person mentor, DateOnly dueOn, string url) => new(
        mentor.Name,
        mentor.Email,
        $"{trainee.Name} asks whether you would be their mentor",
        [
            $"Dear {mentor.Name},",
            profile?.Stage is { } stage
                ? $"{trainee.Name} ({stage.Words()}) would like you as a mentor and wrote:"
                : $"{trainee.Name} would like you as a mentor and wrote:",
            $"Why you: {request.WhyYou}",
            $"What I hope for: {request.HopeFor}",
            .. request.Offer is { } offer ? [$"What I offer: {offer}"] : Array.Empty<string>(),
            string.Create(CultureInfo.InvariantCulture,
                $"You can say yes or no with one press and without an account. A no is fine and needs one reason. {trainee.Name} expects to hear from you by {dueOn:MMMM d}."),
        ],
        new("Read and answer", url),
        Closing: "The link is yours alone; please do not pass this mail on.");

    public static MailDraft Invited(MentorRequest request, Person trainee, TraineeProfile? profile, Person mentor, string url) => new(
        mentor.Name,
        mentor.Email,
        $"{trainee.Name} invites you to be their mentor",
        [
            $"Dear {mentor.Name},",
            profile?.Stage is { } stage
                ? $"{trainee.Name} ({stage.Words()}) gave us your name and would like to make your mentoring a lasting thing. They wrote:"
                : $"{trainee.Name} gave us your name and would like to make your mentoring a lasting thing. They wrote:",
            $"Why you: {request.WhyYou}",
            $"What I hope for: {request.HopeFor}",
            .. request.Offer is { } offer ? [$"What I offer: {offer}"] : Array.Empty<string>(),
            "Vouch keeps what the two of you agree on, prepares each meeting, and keeps the facts a letter may need later. You need no account: "
            + "every step comes by mail with one link. You say how many trainees you have time for, and nobody else can find you here unless you wish it.",
        ],
        new("Read and answer", url),
        Closing: "If you do not know this person, decline or simply leave this mail: we will not write more than one reminder.");

    public static MailDraft Accepted(Person trainee, Person mentor, string url) => new(
        trainee.Name,
        trainee.Email,
        $"{mentor.Name} will be your mentor",
        [
            $"Dear {trainee.Name},",
            $"{mentor.Name} said yes.",
            "The next step is yours: write down how the two of you would like to work together, and propose a first meeting. Both take a few minutes.",
        ],
        new("Open your mentorship", url));

    public static MailDraft Declined(MentorRequest request, Person trainee, Person mentor, string url) => new(
        trainee.Name,
        trainee.Email,
        $"{mentor.Name} cannot be your mentor now",
        [
            $"Dear {trainee.Name},",
            request.DeclineReason!.Value.ToTrainee(mentor.Name),
            .. request.DeclineNote is { } note ? [$"{mentor.Name} adds: {note}"] : Array.Empty<string>(),
            request.DeclineReason.Value.NextStep(),
        ],
        new("See who else would suit you", url));

    public static MailDraft Reminded(Person trainee, Person mentor, MentorProfile profile, string url) => new(
        mentor.Name,
        mentor.Email,
        $"{trainee.Name} is still waiting for your answer",
        [
            $"Dear {mentor.Name},",
            profile.Promise is { } promise
                ? $"You told trainees that you answer {promise}. {trainee.Name}'s request has waited longer than that."
                : $"{trainee.Name}'s request has waited for some days.",
            "Yes and no are both good answers, and either takes one press. We will not remind you again.",
        ],
        new("Read and answer", url));

    public static MailDraft Expired(Person trainee, Person mentor, string url) => new(
        trainee.Name,
        trainee.Email,
        $"No answer from {mentor.Name}: who to ask next",
        [
            $"Dear {trainee.Name},",
            $"{mentor.Name} has not answered, and we have reminded them once. We closed the request so that it does not hold you up.",
            "Silence is nearly always about a full calendar. Here are three people who would suit you and have a place.",
        ],
        new("See three people", url));

    public static MailDraft NextAsked(Person trainee, Person mentor, string url) => new(
        trainee.Name,
        trainee.Email,
        $"We have asked {mentor.Name}, your next choice",
        [
            $"Dear {trainee.Name},",
            $"Nobody you asked before is left to answer, so {mentor.Name} now has the words you wrote for them. There is nothing for you to do.",
        ],
        new("See your requests", url));

    public static MailDraft Listed(Person mentor, Person office, string url) => new(
        mentor.Name,
        mentor.Email,
        $"{office.Name} has listed you as a mentor",
        [
            $"Dear {mentor.Name},",
            $"{office.Name} ({office.Email}) runs mentoring at your school with Vouch and has put you on the list of mentors. Trainees can find you now and ask; "
            + "each request comes by mail, and you answer it there with one press, without an account.",
            "With an account you say how many trainees you have time for, what you like to help with, and when you are away. "
            + $"If you would rather not be listed, answer to {office.Email}.",
        ],
        new("Make an account", url));
}
