using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.Domain.Applicants;

namespace Vouch.Web.Features.SmartPick;

/// <summary>What the profile form offers to choose from, in words.</summary>
public static class ProfileOptions
{
    public static readonly IReadOnlyList<SelectListItem> Weights =
        [new("Does not matter", "0"), new("A little", "1"), new("Much", "2"), new("Matters most", "3")];

    public static readonly IReadOnlyList<SelectListItem> Types =
        [.. ApplicantTypes.All.Select(type => new SelectListItem(TypeWords(type), type.ToString()))];

    public static readonly IReadOnlyList<SelectListItem> Visas =
        [new("No visa", "None"), new("J-1", "J1"), new("H-1B", "H1B")];

    public static readonly IReadOnlyList<SelectListItem> Settings =
    [
        new("No preference", ""), new("University", "University"), new("Community, with a university", "CommunityWithUniversity"),
        new("Community", "Community"), new("Military", "Military"),
    ];

    public static readonly IReadOnlyList<SelectListItem> Risks =
    [
        new("Careful: matching anywhere is nearly all that counts", "Careful"),
        new("Balanced: a better place is worth some risk", "Balanced"),
        new("Bold: a better place is worth a good deal of risk", "Bold"),
    ];

    public static readonly IReadOnlyList<SelectListItem> Standings =
        [new("Ready", "Ready"), new("Promised", "Promised"), new("Asked for, no answer yet", "Asked")];

    public static readonly IReadOnlyList<SelectListItem> InterviewStates =
        [new("No answer yet", "Waiting"), new("Invited", "Invited"), new("Turned down", "TurnedDown")];

    private static string TypeWords(ApplicantType type) => type switch
    {
        ApplicantType.UsMd => "US MD: senior at an allopathic school in the United States",
        ApplicantType.UsDo => "US DO: senior at an osteopathic school",
        ApplicantType.UsImg => "US IMG: US citizen, school outside the United States and Canada",
        _ => "Non-US IMG: other citizen, school outside the United States and Canada",
    };
}
