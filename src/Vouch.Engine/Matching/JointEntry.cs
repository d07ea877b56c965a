namespace Vouch.Engine.Matching;

/// <summary>One joint choice of two seekers, each with its place on the program's list; program -1 for "this one unmatched".</summary>
internal readonly record struct JointEntry(int FirstProgram, int FirstRank, int SecondProgram, int SecondRank)
{
    public bool AtOneProgram => FirstProgram == SecondProgram;
}
