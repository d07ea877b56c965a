using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching;

/// <summary>What a proposal needs to know about a program, in one quarter of a cache line.</summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct ProgramState
{
    /// <summary>Where the program's list begins among all lists.</summary>
    public int FirstSlot;

    /// <summary>Where the program's bits begin; bit r is set while the program holds the applicant of rank r.</summary>
    public int FirstWord;

    /// <summary>Positions not held.</summary>
    public int Free;

    /// <summary>A rank below this one is accepted: everyone while a position is free, then better than the worst held.</summary>
    public int Limit;
}
