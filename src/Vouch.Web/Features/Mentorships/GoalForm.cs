using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships;

/// <summary>A goal as a form sends it.</summary>
public interface IGoalForm
{
    string? Title { get; set; }

    GoalKind Kind { get; set; }

    DateOnly? DueOn { get; set; }

    Visibility Visibility { get; set; }

    string? Specific { get; set; }

    string? Measure { get; set; }

    string? Achievable { get; set; }

    string? Relevant { get; set; }
}

internal static class GoalFormText
{
    public static GoalText Text(this IGoalForm form) =>
        new(form.Title ?? "", form.Specific ?? "", form.Measure ?? "", form.Achievable ?? "", form.Relevant ?? "");
}
