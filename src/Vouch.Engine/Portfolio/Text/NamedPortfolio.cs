namespace Vouch.Engine.Portfolio.Text;

/// <summary>A problem with the names of its programs.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Names">Name of each program, by index.</param>
public sealed record NamedPortfolio(PortfolioProblem Problem, IReadOnlyList<string> Names);
