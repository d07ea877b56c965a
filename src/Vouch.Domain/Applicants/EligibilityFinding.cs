using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;

namespace Vouch.Domain.Applicants;

/// <summary>One rule, what the program states, what the applicant has, and how the rule is known.</summary>
/// <param name="Stated">The rule's value in words; empty when unknown.</param>
/// <param name="Source">Who says so; empty when unknown.</param>
public sealed record EligibilityFinding(
    string Rule, Verdict Verdict, string Stated, string Source, AsOf? AsOf, Confidence Confidence);
