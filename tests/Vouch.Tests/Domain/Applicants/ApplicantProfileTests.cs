using Vouch.Domain.Applicants;
using Vouch.Domain.Places;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.Domain.Applicants;

public sealed class ApplicantProfileTests
{
    internal static readonly ApplicantDraft Maya = new()
    {
        Type = ApplicantType.UsMd,
        Step2 = 243,
        GraduationYear = 2026,
        HomeState = "OH",
        FirstSpecialty = "internal-medicine",
        MostApplications = 30,
    };

    public static TheoryData<ApplicantDraft, string> Impossible => new()
    {
        { Maya with { Step2 = 301 }, "Step2" },
        { Maya with { Step2 = 99 }, "Step2" },
        { Maya with { Interviews = [new()] }, "Interviews" },
        { Maya with { Interviews = [new() { Program = "a" }, new() { Program = "a" }] }, "Interviews" },
        { Maya with { Interviews = [new() { Program = "a", Liking = 0 }] }, "Interviews" },
        { Maya with { Interviews = [new() { Program = "a", Liking = 101 }] }, "Interviews" },
        { Maya with { Interviews = [new() { Program = "a", Signal = "platinum" }] }, "Interviews" },
        { Maya with { Interviews = [new() { Program = "a", Place = 1 }, new() { Program = "b", Place = 1 }] }, "Interviews" },
        { Maya with { Interviews = [new() { Program = "a", Place = 301 }] }, "Interviews" },
        { Maya with { Interviews = [.. Enumerable.Range(0, 301).Select(i => new OwnInterview { Program = $"p{i}" })] }, "Interviews" },
        { Maya with { Comlex2 = 550 }, "Comlex2" },
        { Maya with { Type = ApplicantType.UsDo, Comlex2 = 1_000 }, "Comlex2" },
        { Maya with { FailedAttempts = -1 }, "FailedAttempts" },
        { Maya with { GraduationYear = 1950 }, "GraduationYear" },
        { Maya with { GraduationYear = 2010 }, "GraduationYear" },
        { Maya with { Type = ApplicantType.UsImg, Visa = VisaNeed.J1 }, "Visa" },
        { Maya with { ResearchItems = 5_000 }, "ResearchItems" },
        { Maya with { Letters = -2 }, "Letters" },
        { Maya with { HomeState = "Ruritania" }, "HomeState" },
        { Maya with { TieStates = ["OH", "XX"] }, "TieStates" },
        { Maya with { FirstSpecialty = "alchemy" }, "FirstSpecialty" },
        { Maya with { SecondSpecialty = "internal-medicine" }, "SecondSpecialty" },
        { Maya with { SecondValuePercent = 0 }, "SecondValuePercent" },
        { Maya with { SizeWeight = 9 }, "SizeWeight" },
        { Maya with { MostUsd = 3 }, "MostUsd" },
        { Maya with { MostApplications = 301 }, "MostApplications" },
        { Maya with { UsdPerPoint = 0 }, "UsdPerPoint" },
    };

    [Fact]
    public void A_sound_draft_becomes_a_profile()
    {
        var (profile, problems) = From(Maya with { SecondSpecialty = "family-medicine", TieStates = ["ohio", "KY"] });

        Assert.Empty(problems);
        Assert.Equal([("internal-medicine", 1.0), ("family-medicine", 0.6)], profile!.Specialties.Select(choice => (choice.Specialty, choice.Value)));
        Assert.Equal(["KY", "OH"], profile.TieStates);
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_cannot_be_is_refused_and_names_its_field(ApplicantDraft draft, string field) =>
        Assert.Equal(field, Assert.Single(From(draft).Problems).Field);

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Assert.Equal(3, From(Maya with { Step2 = 1, FailedAttempts = 99, FirstSpecialty = null }).Problems.Count);

    [Fact]
    public void A_failed_attempt_lowers_known_strength_and_says_that_the_size_is_assumed()
    {
        var part = Assert.Single(KnownStrength.Of(From(Maya with { FailedAttempts = 1 }).Profile!, ThePack.Of2026, "internal-medicine"));

        Assert.True(part.Shift < 0);
        Assert.StartsWith("assumed", part.Basis, StringComparison.Ordinal);
    }

    internal static (ApplicantProfile? Profile, IReadOnlyList<Vouch.Domain.Problem> Problems) From(ApplicantDraft draft)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "data", "places", "states.csv"));
        return ApplicantProfile.From(draft, ThePack.Of2026, States.Read(reader).Value);
    }
}
