namespace Vouch.Domain.Cohorts;

public static class TrialProblems
{
    public static readonly Problem EndsOn = new(
        "trial.ends-on", $"Choose a last day between {TrialRound.FewestDays} and {TrialRound.MostDays} days from now.", "EndsOn");

    public static readonly Problem OneAtATime =
        new("trial.one-at-a-time", "A trial round of this cohort is running. End it before starting another.");

    public static readonly Problem NotOpen =
        new("trial.not-open", "This trial round is over. What was said until then counts.");

    public static readonly Problem Opinion =
        new("trial.opinion", $"Choose a number from {TrialOpinion.Lowest} to {TrialOpinion.Highest} and a wish from the list.");

    public static readonly Problem NothingSaid =
        new("trial.nothing-said", "Give a number, a wish, or both.");
}
