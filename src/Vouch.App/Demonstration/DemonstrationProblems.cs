using Vouch.Domain;

namespace Vouch.App.Demonstration;

public static class DemonstrationProblems
{
    public static readonly Problem AlreadySetUp =
        new("demonstration.already-set-up", "This installation has already been set up. Only an empty one can become a demonstration.");

    public static readonly Problem NobodyChosen =
        new("demonstration.nobody-chosen", "Choose one of the people on this page.", "Who");
}
