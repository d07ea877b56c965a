using Vouch.Domain.Seasons;

namespace Vouch.Domain.Programs;

/// <summary>Something known about a program, and how it is known. What is not known is null where the fact would be.</summary>
/// <param name="Source">Who says so, in words a reader can follow up.</param>
public sealed record ProvenancedFact<T>(T Value, string Source, AsOf AsOf, Confidence Confidence);
