using Vouch.App.Links;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Mail;

/// <summary>Asks how it is going; whoever is asked, the other learns nothing of it.</summary>
public sealed class PulseMails(MentorshipMail mail)
{
    internal void Ask(Pulse pulse, Both both)
    {
        var (to, other) = (both.Of(pulse.Party), both.OtherThan(both.Of(pulse.Party).Id));
        mail.Send(
            both,
            to,
            $"How is it going with {other.Name}?",
            [
                pulse.Number == 1
                    ? $"You and {other.Name} have worked together for a month. Three buttons: going well, mixed, not working. One press is the answer, and words are welcome but not needed."
                    : $"The same short question as two months ago, about {other.Name} and you. One press is the answer.",
                $"Only you see it. {other.Name} does not, and the office only counts the answers. If you would like somebody from the office to call you, say so there.",
            ],
            mail.Action("Answer", to, both, LinkPurpose.AnswerPulse, pulse.Id.Value, $"/mentorships/{both.MentorshipId}/pulse"));
    }
}
