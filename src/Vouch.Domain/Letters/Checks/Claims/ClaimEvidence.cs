namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>A record a letter may lean on.</summary>
/// <param name="Id">The caller's name for it.</param>
/// <param name="Date">The day it happened, when known.</param>
/// <param name="Text">What was recorded.</param>
public sealed record ClaimEvidence(string Id, DateOnly? Date, string Text);

/// <summary>A stretch of a draft that states something the evidence does not.</summary>
/// <param name="Start">First UTF-16 unit of the draft.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The words.</param>
public sealed record UnsupportedClaim(int Start, int End, string Text);
