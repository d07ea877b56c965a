using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Match;

/// <summary>Says in a sentence what the engine says in numbers.</summary>
internal static class MatchSentences
{
    public static IEnumerable<string> WhyNone(NamedMarket named, MatchOutcome outcome)
    {
        yield return outcome.ProvenNone
            ? "No stable matching exists: every possibility was tried."
            : "No stable matching was found; one may exist. The best attempt is blocked by:";
        if (!outcome.ProvenNone)
        {
            foreach (var violation in outcome.Violations)
            {
                yield return Violation(named, violation);
            }
        }

        if (named.Market.HasParity)
        {
            yield return "A program asked for an even or odd number; --lowered-quotas lets it keep more than one vacancy.";
        }
    }

    public static string Violation(NamedMarket named, Violation violation)
    {
        var applicant = violation.Applicant < 0 ? "-" : named.Applicants.Name(violation.Applicant);
        var program = Program(named, violation.Program);
        return violation.Kind switch
        {
            ViolationKind.NotRankedByProgram => $"{applicant} is at {program}, which does not rank them",
            ViolationKind.NotRankedByApplicant => $"{applicant} is at {program}, which they do not rank",
            ViolationKind.NotAJointChoice => $"{Both(named, violation)} are at ({program}, {Program(named, violation.SecondProgram)}), not a choice of theirs",
            ViolationKind.OverQuota => $"{program} holds more than its quota",
            ViolationKind.WrongParity => $"{program} holds an even number and wants an odd one, or the other way round",
            ViolationKind.BlockingPair => $"blocking pair: {applicant} and {program}",
            _ => $"blocking couple: {Both(named, violation)} and ({program}, {Program(named, violation.SecondProgram)})",
        };
    }

    public static string Step(NamedMarket named, MatchStep step)
    {
        var applicant = named.Applicants.Name(step.Applicant);
        var program = Program(named, step.Program);
        var both = step.SecondApplicant < 0 || step.SecondApplicant == step.Applicant
            ? applicant
            : $"{applicant} and {named.Applicants.Name(step.SecondApplicant)}";
        return step.Kind switch
        {
            MatchStepKind.Proposes => $"{applicant} asks {program}",
            MatchStepKind.Held => $"{program} holds {applicant}",
            MatchStepKind.Refused => $"{program} refuses {applicant}",
            MatchStepKind.Displaced => $"{program} lets {applicant} go",
            MatchStepKind.Unmatched => $"{applicant} has no choice left",
            MatchStepKind.ProposesTogether => $"{both} take ({program}, {Program(named, step.SecondProgram)})",
            MatchStepKind.BothUnmatched => $"{both} find no choice that is open to both",
            MatchStepKind.Withdraws => $"{applicant} leaves {program}",
            MatchStepKind.MovesUp => $"{program} has room again and {applicant} moves up to it",
            _ => $"{both} are set aside for now",
        };
    }

    private static string Program(NamedMarket named, int program) => program < 0 ? "-" : named.Programs.Name(program);

    private static string Both(NamedMarket named, Violation violation) => violation.SecondApplicant == violation.Applicant
        ? named.Applicants.Name(violation.Applicant)
        : $"{named.Applicants.Name(violation.Applicant)} and {named.Applicants.Name(violation.SecondApplicant)}";
}
