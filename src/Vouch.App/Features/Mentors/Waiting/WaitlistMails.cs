using System.Globalization;
using Vouch.App.Mail;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Waiting;

/// <summary>What somebody in line hears.</summary>
internal static class WaitlistMails
{
    public static MailDraft Offered(WaitlistEntry entry, Person trainee, Person mentor, string url)
    {
        var until = TimeZoneInfo.ConvertTime(entry.OfferEndsAt!.Value, TimeZoneInfo.FindSystemTimeZoneById(trainee.TimeZone));
        var words = string.Create(
            CultureInfo.InvariantCulture, $"{until:dddd, MMMM d, HH:mm} ({trainee.TimeZone.Split('/')[^1].Replace('_', ' ')} time)");
        return new(
            trainee.Name,
            trainee.Email,
            $"A place with {mentor.Name} is kept for you",
            [
                $"Dear {trainee.Name},",
                $"You waited for {mentor.Name}. A place has come free, and it is yours to ask for until {words}.",
                $"Write your three short answers, and {mentor.Name} reads them with the place kept for you. If you would rather not, or do nothing, the place goes to the next in line.",
            ],
            new($"Ask {mentor.Name}", url));
    }

    public static MailDraft Lapsed(Person trainee, Person mentor, string url) => new(
        trainee.Name,
        trainee.Email,
        $"The place with {mentor.Name} went to the next in line",
        [
            $"Dear {trainee.Name},",
            $"A place with {mentor.Name} was kept for you, and you did not ask in time, so the next in line has it now. No harm is done: you may join the line again whenever you like.",
        ],
        new($"See {mentor.Name}", url));
}
