namespace Vouch.Engine.Matching.Text;

/// <summary>Says in a sentence what the engine says in numbers.</summary>
public static class MatchSentences
{
    /// <summary>Why there is no answer: what is known, and what blocks the last attempt.</summary>
    /// <param name="named">The market.</param>
    /// <param name="outcome">An answer that found no stable matching.</param>
    public static IEnumerable<string> WhyNone(NamedMarket named, MatchOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(outcome);
        yield return outcome.ProvenNone
            ? "No stable matching exists: every possibility was searched. The last attempt was blocked by:"
            : "No stable matching was found; one may exist. The last attempt was blocked by:";
        foreach (var violation in outcome.Violations)
        {
            yield return Violation(named, violation);
        }

        if (named.Market.HasParity)
        {
            yield return "A program asked for an even or odd number; with lowered quotas it may keep more than one vacancy (--lowered-quotas).";
        }
    }

    /// <summary>One reason why a matching is not stable.</summary>
    /// <param name="named">The market.</param>
    /// <param name="violation">The reason.</param>
    public static string Violation(NamedMarket named, Violation violation)
    {
        ArgumentNullException.ThrowIfNull(named);
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

    /// <summary>One step of the algorithm, without a full stop.</summary>
    /// <param name="named">The market.</param>
    /// <param name="step">The step.</param>
    public static string Step(NamedMarket named, MatchStep step)
    {
        ArgumentNullException.ThrowIfNull(named);
        if (step.Applicant < 0)
        {
            return OfAll(step.Kind);
        }

        var applicant = named.Applicants.Name(step.Applicant);
        var program = Program(named, step.Program);
        var couple = step.SecondApplicant >= 0 && step.SecondApplicant != step.Applicant;
        var both = couple ? $"{applicant} and {named.Applicants.Name(step.SecondApplicant)}" : applicant;
        return step.Kind switch
        {
            MatchStepKind.Proposes => $"{applicant} asks {program}",
            MatchStepKind.Held => $"{program} holds {applicant} for now",
            MatchStepKind.Refused => $"{program} refuses {applicant}: it is full with applicants it ranks higher",
            MatchStepKind.Displaced => $"{program} lets {applicant} go for somebody it ranks higher",
            MatchStepKind.Unmatched => $"{applicant} has no choice left",
            MatchStepKind.ProposesTogether => couple
                ? $"{both} ask together for {Place(named, step.Program)} and {Place(named, step.SecondProgram)}: the best of their choices open to both"
                : $"{applicant} asks for {program} and, for the year before, {Place(named, step.SecondProgram)}",
            MatchStepKind.BothUnmatched => couple ? $"{both} find no choice that is open to both" : $"{applicant} finds no choice that is open",
            MatchStepKind.Withdraws => $"{applicant} gives up the position at {program}",
            MatchStepKind.MovesUp => $"{program} has room again, and {applicant} would rather be there",
            MatchStepKind.Offers => $"{program} offers {applicant} a position",
            MatchStepKind.Declines => $"{applicant} declines {program}: the position held now is ranked higher",
            _ => couple ? $"{both} go round in circles and are set aside for now" : $"{applicant} goes round in circles and is set aside for now",
        };
    }

    private static string OfAll(MatchStepKind kind) => kind switch
    {
        MatchStepKind.CouplesBegin => "The single applicants are placed; now the couples come, one at a time",
        MatchStepKind.OrderChanges => "That went round in circles: the couples begin again, in another order",
        MatchStepKind.QuotasChange => "Positions that stayed free move to other programs, or a quota shrinks for an even or odd number: everybody begins again",
        _ => "No order of the couples led to an answer, so every possibility is searched",
    };

    private static string Place(NamedMarket named, int program) => program < 0 ? "no position" : named.Programs.Name(program);

    private static string Program(NamedMarket named, int program) => program < 0 ? "-" : named.Programs.Name(program);

    private static string Both(NamedMarket named, Violation violation) => violation.SecondApplicant == violation.Applicant
        ? named.Applicants.Name(violation.Applicant)
        : $"{named.Applicants.Name(violation.Applicant)} and {named.Applicants.Name(violation.SecondApplicant)}";
}
