namespace Vouch.Domain.Seasons;

/// <summary>A price, possibly for a range of counts.</summary>
/// <param name="Body">Who asks it: <c>ERAS</c> or <c>NRMP</c>.</param>
/// <param name="FromCount">First count the price applies to; null when it does not depend on a count.</param>
/// <param name="ToCount">Last count the price applies to; null when it has no end.</param>
public sealed record Fee(
    string Body, int Season, string Item, int? FromCount, int? ToCount, int AmountUsd, string Basis, Citation Citation, string Note);
