using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>From a mentor's desk to the page on which they introduce a trainee to somebody; the answer is a path.</summary>
public sealed class OpenIntroduction(AppDbContext db, MentorDesk desk, MentorshipMail mail)
{
    public sealed record Command(string Token, MentorshipId MentorshipId);

    public async Task<Result<string>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(command.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        if (await db.MentorshipOfAsync(command.MentorshipId, mentorId, cancellationToken) is not { } mentorship || mentorship.MentorId != mentorId)
        {
            return Problem.NotFound;
        }

        var path = mail.Open(mentorId, LinkPurpose.OfferIntroduction, mentorship.Id.Value);
        await db.SaveChangesAsync(cancellationToken);
        return path;
    }
}
