using Vouch.Domain;

namespace Vouch.App.Demonstration;

/// <summary>A step of the story was refused: the story and the house no longer agree.</summary>
public sealed class StoryStoppedException(string step, Problem problem) : Exception($"{step}: {problem.Message}")
{
    public string Step { get; } = step;

    public Problem Problem { get; } = problem;
}
