using Vouch.App.Links;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>What is written while a compact is agreed on.</summary>
public sealed class CompactMails(MentorshipMail mail)
{
    internal void AskMentor(Compact compact, Both both) => mail.Ask(
        both,
        both.Mentor,
        $"{both.Trainee.Name} has signed a compact with you",
        [
            $"{both.Trainee.Name} has written down how the two of you could work together: how often you meet, what stays between you, how work is credited, and how either of you may end it without fault.",
            "It takes about three minutes to read. Sign it as it is, or change what you would rather have different.",
        ],
        ("Read and sign", LinkPurpose.SignCompact, compact.Id.Value, Path(compact)),
        "The button works without an account.");

    internal void AskTrainee(Compact compact, Both both) => mail.Send(
        both,
        both.Trainee,
        $"{both.Mentor.Name} changed {Count(compact.Differences.Count)} in your compact",
        [$"{both.Mentor.Name} read your compact and signed it with {Count(compact.Differences.Count)} changed. Look at both texts side by side, then sign or answer."],
        mail.Page("See what changed", Path(compact)));

    internal void InForce(Compact compact, Both both)
    {
        foreach (var to in new[] { both.Trainee, both.Mentor })
        {
            mail.Send(
                both,
                to,
                $"Your compact with {both.OtherThan(to.Id).Name} is signed",
                [
                    $"Both of you have signed. You meet every {compact.Terms.MeetEveryDays} days.",
                    $"We will bring it up again on {Day.Of(compact.ReviewOn!.Value)}: what was right at the beginning may need a change.",
                ],
                to.Id == both.Trainee.Id ? mail.Page("Plan the next meeting", $"/mentorships/{compact.MentorshipId}/meetings/schedule") : null);
        }
    }

    private static string Path(Compact compact) => $"/mentorships/{compact.MentorshipId}/compact";

    private static string Count(int changes) => changes == 1 ? "one point" : $"{changes} points";
}
