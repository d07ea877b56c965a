using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Letters;

/// <summary>A trainee, a writer, and a request at the state a test needs.</summary>
internal static class GivenLetters
{
    public const string TraineeName = "Ana Silva";
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly PersonId Trainee = PersonId.New(Now);
    public static readonly PersonId Writer = PersonId.New(Now.AddSeconds(1));
    public static readonly PersonId Stranger = PersonId.New(Now.AddSeconds(2));

    public static LetterAsk Ask() => new(
        LetterPurpose.Residency,
        "Internal Medicine",
        "My work on the sepsis study.",
        Today.AddDays(30),
        Today.AddDays(45),
        [new("eras", "ABC123")]);

    public static EvidenceCandidate Fact(
        int daysAgo = 10,
        Observation observation = Observation.Direct,
        EvidenceSource source = EvidenceSource.Contribution,
        string behavior = "She built the dataset and presented it to the team.",
        bool growth = false) => new(
            source,
            EvidenceItemId.New(Now.AddMinutes(-daysAgo)).Value,
            Today.AddDays(-daysAgo),
            "Chart review",
            "The study had no clean data.",
            behavior,
            "The abstract went out on time.",
            Writer,
            observation,
            ShowsGrowth: growth);

    public static Mentorship Mentorship() => Vouch.Domain.Mentorships.Mentorship.Begin(Trainee, Writer, Now.AddDays(-200)).Value;

    public static LetterRequest Draft(LetterAsk? ask = null) =>
        LetterRequest.Draft(Mentorship(), Trainee, ask ?? Ask(), Today, Now).Value;

    public static LetterRequest Requested(AccessChoice access = AccessChoice.Waived, LetterAsk? ask = null)
    {
        var request = Draft(ask);
        Assert.Null(request.Include([new(Fact(20), []), new(Fact(5), [])], Now));
        Assert.Null(request.Send(access, TraineeName, TraineeName, Now));
        return request;
    }

    public static LetterRequest Accepted(AccessChoice access = AccessChoice.Waived, LetterAsk? ask = null)
    {
        var request = Requested(access, ask);
        Assert.Null(request.Accept(Writer, canBeStrong: true, Now));
        return request;
    }

    public static LetterDraft DraftOf(LetterRequest request, string text = "I have known Ana for a year. She built the dataset. [1]") =>
        LetterDraft.Begin(request, Writer, text, Now).Value;

    public static LetterSignature Signature() =>
        LetterSignature.Create("Dr. Ruth Okafor", "Professor of Medicine", "Lakeside University", "ruth@lakeside.example", WriterRole.Physician).Value;

    public static Letter Sign(LetterRequest request) =>
        request.Sign(Writer, DraftOf(request), Signature(), [], Now).Value;
}
