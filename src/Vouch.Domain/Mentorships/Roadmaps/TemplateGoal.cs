namespace Vouch.Domain.Mentorships.Roadmaps;

/// <summary>A goal of a template.</summary>
public sealed record TemplateGoal(string Title, GoalKind Kind, string Why, TemplateDate Due, IReadOnlyList<TemplateStep> Steps);
