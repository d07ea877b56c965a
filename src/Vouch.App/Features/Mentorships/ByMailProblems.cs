using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

public static class ByMailProblems
{
    public static readonly Problem LinkNoLongerWorks = new(
        "by-mail.link-no-longer-works",
        "This link has been used or has expired. The latest mail from Vouch holds one that works.");
}
