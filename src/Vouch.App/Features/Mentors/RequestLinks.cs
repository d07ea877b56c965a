using Vouch.App.Links;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>The two kinds of link under which a request is answered, and the pages they open.</summary>
internal static class RequestLinks
{
    public static LinkPurpose Purpose(this MentorRequest request) =>
        request.IsInvitation ? LinkPurpose.AnswerInvitation : LinkPurpose.AnswerMentorRequest;

    /// <summary>A fresh link in the current save, as a path of the site.</summary>
    public static string Issue(SignedLinks links, MentorRequest request)
    {
        var token = links.Issue(request.MentorId, request.Purpose(), request.Id.Value, MentorMails.LinkLifetime);
        return request.IsInvitation ? $"/by-mail/invitation/{token}" : $"/by-mail/mentor-request/{token}";
    }
}
