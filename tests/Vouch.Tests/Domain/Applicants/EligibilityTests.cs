using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;

namespace Vouch.Tests.Domain.Applicants;

public sealed class EligibilityTests
{
    private static readonly ApplicantDraft Maya = ApplicantProfileTests.Maya;

    [Fact]
    public void What_is_unknown_never_excludes()
    {
        var eligibility = Of(Maya with { Type = ApplicantType.NonUsImg, Visa = VisaNeed.H1B, Step2 = null }, ProgramFacts.Unknown);

        Assert.False(eligibility.IsExcluded);
        Assert.All(eligibility.Findings, finding => Assert.Equal(Verdict.Unknown, finding.Verdict));
    }

    [Theory]
    [InlineData(243, true, Verdict.Met)]
    [InlineData(242, true, Verdict.Excluded)]
    [InlineData(242, false, Verdict.BelowPreference)]
    public void A_required_minimum_excludes_and_a_preferred_one_does_not(int score, bool isRequired, Verdict verdict)
    {
        var eligibility = Of(Maya with { Step2 = score }, new() { MinimumStep2 = Fact(new ProgramLimit(243, isRequired)) });

        Assert.Equal(verdict, eligibility.Findings[0].Verdict);
        Assert.Equal(verdict == Verdict.Excluded, eligibility.IsExcluded);
    }

    [Fact]
    public void A_score_not_taken_yet_does_not_fail_a_minimum() =>
        Assert.False(Of(Maya with { Step2 = null }, new() { MinimumStep2 = Fact(new ProgramLimit(240, true)) }).IsExcluded);

    [Theory]
    [InlineData(VisaNeed.J1, Visas.J1, false)]
    [InlineData(VisaNeed.H1B, Visas.J1, true)]
    [InlineData(VisaNeed.H1B, Visas.J1 | Visas.H1B, false)]
    [InlineData(VisaNeed.J1, Visas.None, true)]
    public void A_visa_that_is_not_sponsored_excludes(VisaNeed need, Visas sponsored, bool excluded) =>
        Assert.Equal(excluded, Of(Maya with { Type = ApplicantType.NonUsImg, Visa = need }, new() { Visas = Fact(sponsored) }).IsExcluded);

    [Fact]
    public void An_exclusion_names_rule_value_source_date_and_confidence()
    {
        var finding = Of(Maya with { FailedAttempts = 2 }, new() { MostFailedAttempts = Fact(new ProgramLimit(0, true)) })
            .Findings.Single(candidate => candidate.Verdict == Verdict.Excluded);

        Assert.Equal(
            ("Failed attempts", "0 (required)", "program page", "2025", Confidence.Published),
            (finding.Rule, finding.Stated, finding.Source, finding.AsOf.ToString(), finding.Confidence));
    }

    private static Eligibility Of(ApplicantDraft draft, ProgramFacts facts)
    {
        var track = new Track(NrmpCode.Parse("9990140C0", null), "Internal Medicine", []);
        var program = ResidencyProgram.Create("Windmill", "Example", "ND", "internal-medicine", [track], facts).Value;
        return Eligibility.Of(ApplicantProfileTests.From(draft).Profile!, program, 2026);
    }

    private static ProvenancedFact<T> Fact<T>(T value) => new(value, "program page", AsOf.OfYear(2025), Confidence.Published);
}
