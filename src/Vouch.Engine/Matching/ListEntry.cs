namespace Vouch.Engine.Matching;

/// <summary>One choice of an applicant with what the inner loop wants to know beside it.</summary>
/// <param name="Program">The program, or -1 at the end of a list.</param>
/// <param name="Rank">The applicant's place on the program's list, 0 the best.</param>
internal readonly record struct ListEntry(int Program, int Rank)
{
    public static readonly ListEntry End = new(-1, 0);
}
