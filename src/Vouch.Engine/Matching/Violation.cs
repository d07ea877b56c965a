namespace Vouch.Engine.Matching;

/// <summary>Why a matching is not stable.</summary>
public enum ViolationKind
{
    /// <summary>The applicant is at a program that does not rank them.</summary>
    NotRankedByProgram,

    /// <summary>The applicant is at a program they do not rank.</summary>
    NotRankedByApplicant,

    /// <summary>The couple, or the applicant with a supplemental list, holds positions that are not one of its joint choices.</summary>
    NotAJointChoice,

    /// <summary>The program holds more than its final quota.</summary>
    OverQuota,

    /// <summary>The program holds an odd number and asked for an even one, or the other way round.</summary>
    WrongParity,

    /// <summary>An applicant and a program would both rather be together.</summary>
    BlockingPair,

    /// <summary>A couple, or an applicant with a supplemental list, and two programs would rather be together.</summary>
    BlockingJointChoice,
}

/// <summary>One reason why a matching is not stable.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Applicant">The applicant, the first member of a couple, or -1.</param>
/// <param name="Program">The program, or -1 for "unmatched" in a joint choice.</param>
/// <param name="SecondApplicant">The second member of a couple (the same applicant for a supplemental list), or -1.</param>
/// <param name="SecondProgram">The second program of a joint choice, or -1.</param>
public readonly record struct Violation(
    ViolationKind Kind, int Applicant, int Program, int SecondApplicant = -1, int SecondProgram = -1);
