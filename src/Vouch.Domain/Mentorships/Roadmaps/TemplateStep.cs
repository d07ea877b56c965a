namespace Vouch.Domain.Mentorships.Roadmaps;

/// <summary>A step toward a goal of a template.</summary>
public sealed record TemplateStep(string Title, TemplateDate Due);
