using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.Domain.Mentorships;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

/// <summary>An opportunity as a form sends it.</summary>
public interface IOfferForm
{
    OpportunityKind Kind { get; set; }

    string? Title { get; set; }

    string? What { get; set; }

    string? Credit { get; set; }

    int? HoursAWeek { get; set; }

    OpportunityAudience Audience { get; set; }

    int? Places { get; set; }

    DateOnly? ApplyBy { get; set; }
}

/// <summary>What may be chosen in it.</summary>
public static class OfferChoices
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<OpportunityKind>().Select(kind => new Choice(kind.ToString(), MentorshipWords.Of(kind)))];

    public static IReadOnlyList<SelectListItem> Audiences { get; } =
    [
        new Choice(nameof(OpportunityAudience.ThisTrainee), "This trainee"),
        new Choice(nameof(OpportunityAudience.AllMyTrainees), "Everyone I mentor"),
    ];
}

internal static class OfferFormText
{
    public static OpportunityText Text(this IOfferForm form) => new(form.Title ?? "", form.What ?? "", form.Credit ?? "", form.HoursAWeek);
}
