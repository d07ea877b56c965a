using Vouch.Domain.Mentorships;

namespace Vouch.Domain.Cohorts;

public static class CohortProblems
{
    public static readonly Problem Name =
        new("cohort.name", $"Give the cohort a name of at most {Cohort.NameLength} characters.", "Name");

    public static readonly Problem MentorsEach =
        new("cohort.mentors-each", $"A trainee can be given 1 to {Cohort.MostMentorsEach} mentors.", "MentorsEach");

    public static readonly Problem SamePerson =
        new("cohort.same-person", "Choose two different people.", "Trainee");

    public static readonly Problem UnknownReason =
        new("cohort.unknown-reason", "Choose a reason from the list.", "Reason");

    public static readonly Problem AlreadyExcluded =
        new("cohort.already-excluded", "These two are excluded already.", "Trainee");

    public static readonly Problem NobodyToMatch =
        new("cohort.nobody-to-match", "Add at least one mentor and one trainee first.");

    public static readonly Problem OneRunAtATime =
        new("cohort.one-run-at-a-time", "A run is being worked out. Wait for it, then begin another.");

    public static readonly Problem NotDone =
        new("cohort.run-not-done", "This run is not open any more: it was published, undone or never finished.");

    public static readonly Problem NotPublished =
        new("cohort.run-not-published", "Only a published run can be undone.");

    public static readonly Problem TooLateToUndo =
        new("cohort.too-late-to-undo", $"A published run can be undone for {MatchingRun.UndoDays} days. End single mentorships instead.");

    public static readonly Problem NotAPossiblePair =
        new("cohort.not-a-possible-pair", "These two cannot be paired: a rule excludes them, or they are a pair already.", "Mentor");

    public static readonly Problem MentorIsFull =
        new("cohort.mentor-is-full", "This mentor has no place left in the run. Move somebody else first.", "Mentor");

    public static readonly Problem HasEnough =
        new("cohort.trainee-has-enough", "This trainee has all their mentors. Take one away first.", "Mentor");

    public static Problem NotInCohort(Party side) => side == Party.Mentor
        ? new("cohort.mentor-not-in-cohort", "Nobody with this address is a mentor of the cohort. Add them first.", "Mentor")
        : new("cohort.trainee-not-in-cohort", "Nobody with this address is a trainee of the cohort. Add them first.", "Trainee");
}
