using CsCheck;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Readiness;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class LetterReadinessTests
{
    private static readonly string[] Deeds =
        ["She wrote the abstract.", "He presented to the team.", "They saw the patient.", "Nothing new."];

    private static readonly Gen<EvidenceCandidate> Facts =
        from days in Gen.Int[0, 300]
        from direct in Gen.Bool
        from source in Gen.Enum<EvidenceSource>()
        from growth in Gen.Bool
        from deed in Gen.Int[0, Deeds.Length - 1]
        select Fact(days, direct ? Observation.Direct : Observation.Indirect, source, Deeds[deed], growth);

    private static RelationshipFacts Relationship(int days, int meetings, params EvidenceCandidate[] evidence) => new(
        Today.AddDays(-days), Today, [.. Enumerable.Range(0, meetings).Select(n => Today.AddDays(-n * 7))], evidence);

    private static LetterReadiness Readiness(RelationshipFacts facts) => LetterReadiness.Of(facts, CompetencyFramework.Premed);

    [Fact]
    public void Nothing_on_record_is_too_early_and_every_aspect_says_what_to_do()
    {
        var readiness = Readiness(Relationship(days: 3, meetings: 0));
        Assert.Equal(ReadinessLevel.TooEarly, readiness.Level);
        Assert.All(readiness.Aspects, aspect => Assert.False(string.IsNullOrEmpty(aspect.NextStep)));
    }

    [Fact]
    public void A_rich_record_supports_a_detailed_letter()
    {
        var readiness = Readiness(Relationship(
            days: 300,
            meetings: 8,
            Fact(200, growth: true),
            Fact(150, growth: true),
            Fact(100, behavior: "She questioned the protocol and volunteered at the clinic every week."),
            Fact(60, behavior: "She wrote the manuscript."),
            Fact(20)));
        Assert.Equal(ReadinessLevel.Detailed, readiness.Level);
        Assert.Empty(readiness.Thin);
    }

    [Fact]
    public void Many_stories_nobody_saw_do_not_make_a_letter()
    {
        var told = Enumerable.Range(0, 12).Select(n => Fact(n * 20, Observation.Indirect, EvidenceSource.Reflection, growth: true)).ToArray();
        Assert.Equal(ReadinessLevel.TooEarly, Readiness(Relationship(days: 300, meetings: 10, told)).Level);
    }

    [Fact]
    public void One_more_fact_never_makes_it_worse() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 8], Facts.Array[0, 8], Facts).Sample((days, meetings, evidence, more) =>
        {
            var before = Readiness(Relationship(days, meetings, evidence));
            var after = Readiness(Relationship(days, meetings, [.. evidence, more]));
            return after.Level >= before.Level && after.Points >= before.Points;
        });

    [Fact]
    public void Meetings_that_lie_ahead_do_not_count()
    {
        var facts = Relationship(days: 100, meetings: 0) with { Contacts = [Today.AddDays(1), Today.AddDays(9)] };
        Assert.Equal(Support.Missing, Readiness(facts).Aspects[1].Support);
    }

    [Fact]
    public void A_suggestion_reads_beginnings_of_words_only()
    {
        Assert.Contains(CompetencyWords.SuggestedBy("She presented a poster"), c => c.Code == "premed.oral");
        Assert.DoesNotContain(CompetencyWords.SuggestedBy("She represented the class"), c => c.Code == "premed.oral");
    }

    [Fact]
    public void The_frameworks_are_complete()
    {
        Assert.Equal(17, Competency.Premed.Count);
        Assert.Equal(6, Competency.Acgme.Count);
        Assert.Equal(23, Competency.All.Select(competency => competency.Code).Distinct().Count());
    }

    [Fact]
    public void After_a_no_the_strongest_other_relationship_comes_first()
    {
        var strong = PersonId.New(Now.AddSeconds(10));
        var thin = PersonId.New(Now.AddSeconds(11));
        var ranked = OnwardMentor.Rank(
            [
                (Writer, Relationship(300, 9, Fact(100), Fact(50), Fact(10))),
                (thin, Relationship(30, 1)),
                (strong, Relationship(200, 6, Fact(100, growth: true), Fact(50), Fact(10))),
            ],
            new HashSet<PersonId> { Writer },
            CompetencyFramework.Premed);
        Assert.Equal([strong, thin], ranked.Select(mentor => mentor.MentorId));
        Assert.Equal(Support.Missing, ranked[1].NextStep!.Support);
    }
}
