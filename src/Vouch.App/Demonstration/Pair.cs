using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>Two people of the story and their mentorship.</summary>
internal sealed record Pair(MentorshipId Mentorship, Person Trainee, Person Mentor);
