namespace Vouch.Engine.Matching;

/// <summary>What happens in one step of the algorithm.</summary>
public enum MatchStepKind
{
    /// <summary>The applicant asks the program for a position.</summary>
    Proposes,

    /// <summary>The program holds the applicant for now.</summary>
    Held,

    /// <summary>The program holds others it likes better, or does not rank the applicant.</summary>
    Refused,

    /// <summary>The program lets the applicant go for a better one.</summary>
    Displaced,

    /// <summary>The applicant's list is used up.</summary>
    Unmatched,

    /// <summary>The couple asks for its next joint choice that both programs take.</summary>
    ProposesTogether,

    /// <summary>The couple's list is used up.</summary>
    BothUnmatched,

    /// <summary>The applicant gives up the position, because the partner lost theirs or they move up together.</summary>
    Withdraws,

    /// <summary>The program has an opening again and the applicant prefers it to the present outcome.</summary>
    MovesUp,

    /// <summary>The couple was asked too often: it is set aside and tried again after the others.</summary>
    SetAside,
}

/// <summary>One step of the algorithm.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Applicant">The applicant, or the first member of a couple.</param>
/// <param name="Program">The program, or -1.</param>
/// <param name="SecondApplicant">The second member in joint steps, or -1.</param>
/// <param name="SecondProgram">The second program in joint steps, or -1.</param>
public readonly record struct MatchStep(
    MatchStepKind Kind, int Applicant, int Program = -1, int SecondApplicant = -1, int SecondProgram = -1);
