using Vouch.App.Mail;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>What people of a cohort hear.</summary>
internal static class CohortMails
{
    public static MailDraft Welcome(Person trainee, string cohort, string url) => new(
        trainee.Name,
        trainee.Email,
        "Your school is looking for a mentor for you",
        [
            $"Dear {trainee.Name},",
            $"Your office brings everybody in “{cohort}” together with a mentor. Make an account with this address and say what you hope for: "
            + "your interests, how you like to work, and when you are free. It takes five minutes, everything may be skipped, and what you say decides who suits you.",
        ],
        new("Make your account", url));

    public static MailDraft ToTrainee(Person trainee, Person mentor, string url) => new(
        trainee.Name,
        trainee.Email,
        $"{mentor.Name} is your mentor",
        [
            $"Dear {trainee.Name},",
            $"Your office has brought you and {mentor.Name} together.",
            "The first step is yours: write down how the two of you would like to work together, and propose a first meeting. Both take a few minutes.",
        ],
        new("Open your mentorship", url));

    public static MailDraft ToMentor(Person mentor, Person trainee, Person office, string url) => new(
        mentor.Name,
        mentor.Email,
        $"{trainee.Name} is your mentee",
        [
            $"Dear {mentor.Name},",
            $"The office has brought you and {trainee.Name} together, with thanks for your time.",
            $"{trainee.Name} will write first, with how the two of you might work together. You answer from the mail, without an account. "
            + $"If this cannot be, write to {office.Name} at {office.Email}; nothing is wrong with that.",
        ],
        new("Read how the relationship begins well", url));

    public static MailDraft Undone(Person to, Person other) => new(
        to.Name,
        to.Email,
        $"The office has taken back your mentorship with {other.Name}",
        [
            $"Dear {to.Name},",
            $"The office has changed its matching, and with it the mentorship of you and {other.Name}, which had only begun. It is nobody's fault. You will hear from the office who comes next.",
        ]);
}
