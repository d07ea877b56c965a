using Vouch.Domain.Seasons;

namespace Vouch.Domain.Mentorships.Roadmaps;

/// <summary>A goal of a template with its dates in one season.</summary>
/// <param name="Number">Which goal of the template it is.</param>
public sealed record ProposedGoal(int Number, string Title, GoalKind Kind, string Why, ProposedDate Due, IReadOnlyList<ProposedStep> Steps);

/// <summary>A step with its date.</summary>
public sealed record ProposedStep(string Title, ProposedDate Due);

/// <summary>A day, and the event of the season it is counted from.</summary>
public sealed record ProposedDate(DateOnly On, int DaysBefore, SeasonDate From);
