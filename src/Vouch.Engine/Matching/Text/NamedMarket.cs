namespace Vouch.Engine.Matching.Text;

/// <summary>A market with the names its file gave to applicants, programs and couples.</summary>
/// <param name="Market">The market in dense numbers, in the order of the file's declarations.</param>
/// <param name="Applicants">The applicants' names.</param>
/// <param name="Programs">The programs' names.</param>
/// <param name="Couples">The couples' names.</param>
public sealed record NamedMarket(Market Market, NameTable Applicants, NameTable Programs, NameTable Couples)
{
    /// <summary>How many groups of equals the lottery put in order.</summary>
    public int TieCount { get; init; }
}
