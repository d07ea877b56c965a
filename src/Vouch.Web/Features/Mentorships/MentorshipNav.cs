namespace Vouch.Web.Features.Mentorships;

/// <summary>The pages of one mentorship, and which of them this is.</summary>
public sealed record MentorshipNav(MentorshipId Id, string Page)
{
    public string Here => Page.Length == 0 ? $"/mentorships/{Id}" : $"/mentorships/{Id}/{Page}";

    public IEnumerable<(string Words, string Href)> Links =>
    [
        ("Overview", $"/mentorships/{Id}"),
        ("Compact", $"/mentorships/{Id}/compact"),
        ("Goals", $"/mentorships/{Id}/goals"),
        ("Journal", $"/mentorships/{Id}/journal"),
        ("Opportunities", $"/mentorships/{Id}/opportunities"),
        ("Introductions", $"/mentorships/{Id}/introductions"),
        ("Tasks", $"/mentorships/{Id}/tasks"),
        ("Contributions", $"/mentorships/{Id}/contributions"),
    ];
}
