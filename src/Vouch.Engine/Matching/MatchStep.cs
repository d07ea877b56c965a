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

    /// <summary>The couple goes round in circles: it is set aside and tried again after the others.</summary>
    SetAside,

    /// <summary>Programs propose: the program offers the applicant a position.</summary>
    Offers,

    /// <summary>Programs propose: the applicant keeps a position they like better.</summary>
    Declines,

    /// <summary>All singles are placed; now those who seek two positions come, one couple at a time.</summary>
    CouplesBegin,

    /// <summary>The couples were going round in circles: they begin again from the placed singles, in another order.</summary>
    OrderChanges,

    /// <summary>Quotas changed, by reversions or for a parity: everybody begins again with the new ones.</summary>
    QuotasChange,

    /// <summary>No order of the couples led to an answer, so every possibility was searched: what holds then is the answer itself.</summary>
    Searched,
}

/// <summary>One step of the algorithm.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Applicant">The applicant, or the first member of a couple; -1 in steps of the whole market.</param>
/// <param name="Program">The program, or -1.</param>
/// <param name="SecondApplicant">The second member in joint steps, or -1.</param>
/// <param name="SecondProgram">The second program in joint steps, or -1.</param>
public readonly record struct MatchStep(
    MatchStepKind Kind, int Applicant, int Program = -1, int SecondApplicant = -1, int SecondProgram = -1);
