using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships;

/// <summary>The one thing to do next, in words and with where to do it.</summary>
public sealed record NextStepView(string Says, string? Label, string? Href)
{
    public static NextStepView Of(NextStep step, MentorshipId mentorshipId, string other)
    {
        ArgumentNullException.ThrowIfNull(step);
        var home = $"/mentorships/{mentorshipId}";
        var about = step.About.Length > 0 ? $"“{step.About}”" : "";
        return step.Kind switch
        {
            NextStepKind.AnswerCompact => new($"{other} waits for your answer on the compact.", "Read and answer", $"{home}/compact"),
            NextStepKind.AnswerMeeting => new($"{other} waits to hear about the time of your meeting.", "Answer", $"{home}/meetings/{step.TargetId}"),
            NextStepKind.AnswerContribution => new($"{about} needs your answer.", "Look at it", $"{home}/contributions"),
            NextStepKind.AnswerTaskCredit => new($"{other} wrote down {about}. Do you agree to the credit?", "Look and agree", $"{home}/tasks"),
            NextStepKind.AnswerApplication => new($"Somebody would like to join {about}.", "Answer", $"{home}/opportunities"),
            NextStepKind.WriteUpMeeting => new("Your meeting is over. Write down what matters while it is fresh.", "Write it up", $"{home}/meetings/{step.TargetId}"),
            NextStepKind.DraftCompact => new("Begin with a compact: how you work together, in writing. A fair first text is ready.", "Write the compact", $"{home}/compact"),
            NextStepKind.PrepareMeeting => new("Your meeting has no agenda yet. A draft takes one press.", "Prepare the agenda", $"{home}/meetings/{step.TargetId}"),
            NextStepKind.DoActionItem => new($"Something you took on is due {When(step)}.", "See it", $"{home}#actions"),
            NextStepKind.SetGoal => new($"Set a first goal, so that {other} knows where you want to go.", "Set a goal", $"{home}/goals/new"),
            NextStepKind.ScheduleMeeting => new("No meeting is planned. We propose a time; you change it or send it.", "Plan the next meeting", $"{home}/meetings/schedule"),
            NextStepKind.ReviewCompact => new("It is time to look at your compact again.", "Review it", $"{home}/compact"),
            NextStepKind.WriteContribution => new("You finished a task. Tell what changed because of it, and it counts for a letter.", "Write the contribution", $"{home}/contributions/write?taskId={step.TargetId}"),
            NextStepKind.Reflect => new("Write two sentences about your last meeting. They shape the next agenda.", "Write a reflection", $"{home}/journal"),
            NextStepKind.WaitForTheOther => new($"{other} has the turn. We remind when their own promise has lapsed.", null, null),
            _ => step.TargetId is { } meeting
                ? new("Nothing is open between you.", "See the next agenda", $"{home}/meetings/{meeting}")
                : new("Nothing is open between you.", null, null),
        };
    }

    private static string When(NextStep step) => step.On is { } on ? $"on {MentorshipWords.Day(on)}" : "soon";
}
