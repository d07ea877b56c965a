namespace Vouch.App.Demonstration;

/// <summary>One step of the story that was walked.</summary>
/// <param name="On">The day of the story.</param>
/// <param name="Title">What was done, in a few words.</param>
/// <param name="Said">What came of it, with its numbers.</param>
/// <param name="Took">How long it really took.</param>
public sealed record StoryStep(DateOnly On, string Title, string Said, TimeSpan Took);
