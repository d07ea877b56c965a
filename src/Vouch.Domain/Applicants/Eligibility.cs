using System.Globalization;
using Vouch.Domain.Programs;

namespace Vouch.Domain.Applicants;

/// <summary>Whether a program would read an applicant's file, rule by rule.</summary>
public sealed record Eligibility(IReadOnlyList<EligibilityFinding> Findings)
{
    /// <summary>A stated requirement is not met. What is unknown never counts.</summary>
    public bool IsExcluded => Findings.Any(finding => finding.Verdict == Verdict.Excluded);

    public IEnumerable<EligibilityFinding> Unknown => Findings.Where(finding => finding.Verdict == Verdict.Unknown);

    public static Eligibility Of(ApplicantProfile profile, ResidencyProgram program, int season)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(program);
        var facts = program.Facts;
        var findings = new List<EligibilityFinding>
        {
            AtLeast("Minimum Step 2 CK", facts.MinimumStep2, profile.Step2),
            AtMost("Failed attempts", facts.MostFailedAttempts, profile.FailedAttempts),
            AtMost("Years since graduation", facts.MostYearsSinceGraduation, profile.YearsSinceGraduation(season)),
        };
        if (profile.Type is ApplicantType.UsImg or ApplicantType.NonUsImg)
        {
            findings.Add(AtLeast("US clinical experience (months)", facts.UsClinicalMonths, profile.UsClinicalMonths));
        }

        if (profile.Visa != VisaNeed.None)
        {
            findings.Add(VisaRule(facts.Visas, profile.Visa));
        }

        return new(findings);
    }

    private static EligibilityFinding AtLeast(string rule, ProvenancedFact<ProgramLimit>? fact, int? own) =>
        Compare(rule, fact, own, (value, limit) => value >= limit);

    private static EligibilityFinding AtMost(string rule, ProvenancedFact<ProgramLimit>? fact, int? own) =>
        Compare(rule, fact, own, (value, limit) => value <= limit);

    private static EligibilityFinding Compare(
        string rule, ProvenancedFact<ProgramLimit>? fact, int? own, Func<int, int, bool> meets)
    {
        if (fact is null)
        {
            return NotKnown(rule);
        }

        var stated = string.Create(
            CultureInfo.InvariantCulture, $"{fact.Value.Value} ({(fact.Value.IsRequired ? "required" : "preferred")})");
        var verdict = own switch
        {
            null => Verdict.Unknown,
            { } value when meets(value, fact.Value.Value) => Verdict.Met,
            _ => fact.Value.IsRequired ? Verdict.Excluded : Verdict.BelowPreference,
        };
        return new(rule, verdict, stated, fact.Source, fact.AsOf, fact.Confidence);
    }

    private static EligibilityFinding VisaRule(ProvenancedFact<Visas>? fact, VisaNeed need)
    {
        const string Rule = "Visa sponsored";
        if (fact is null)
        {
            return NotKnown(Rule);
        }

        var wanted = need == VisaNeed.J1 ? Visas.J1 : Visas.H1B;
        var stated = fact.Value switch
        {
            Visas.None => "none",
            Visas.J1 => "J-1",
            Visas.H1B => "H-1B",
            _ => "J-1 and H-1B",
        };
        var verdict = fact.Value.HasFlag(wanted) ? Verdict.Met : Verdict.Excluded;
        return new(Rule, verdict, stated, fact.Source, fact.AsOf, fact.Confidence);
    }

    private static EligibilityFinding NotKnown(string rule) => new(rule, Verdict.Unknown, "", "", null, Confidence.Unknown);
}
