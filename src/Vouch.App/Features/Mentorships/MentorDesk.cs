using Vouch.App.Links;
using Vouch.App.Features.Mentorships.Mail;

namespace Vouch.App.Features.Mentorships;

/// <summary>The mentor's own page, reached from a mail: whose it is.</summary>
public sealed class MentorDesk(SignedLinks links, MentorshipMail mail)
{
    /// <summary>Whose desk a link opens; null when it opens none (any more).</summary>
    public async Task<PersonId?> OwnerAsync(string token, CancellationToken cancellationToken) =>
        (await links.FindAsync(token, LinkPurpose.SeeMyMentees, cancellationToken))?.PersonId;

    /// <summary>A new link to a mentor's desk, as a path.</summary>
    public string Issue(PersonId mentor) => MentorshipMail.DeskPath(mail.IssueDesk(mentor));
}
