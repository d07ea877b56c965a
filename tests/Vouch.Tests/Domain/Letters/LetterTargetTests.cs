using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Letters;

namespace Vouch.Tests.Domain.Letters;

public sealed class LetterTargetTests
{
    [Theory]
    [InlineData("fax", "A school", "letter-target.service")]
    [InlineData(null, "A school", "letter-target.service")]
    [InlineData("amcas", "  ", "letter-target.name")]
    [InlineData("amcas", null, "letter-target.name")]
    public void A_target_has_a_service_and_a_name(string? service, string? name, string code) =>
        Assert.Equal(code, LetterTarget.Of(GivenLetters.Trainee, service, name, null, null, GivenLetters.Now).Problem?.Code);

    [Fact]
    public void Only_the_trainees_own_letters_for_that_service_may_go_there()
    {
        var request = GivenLetters.Requested();

        Assert.Null(Target("eras").Assign(GivenLetters.Trainee, [request]));
        Assert.Equal("letter-target.other-service", Target("amcas").Assign(GivenLetters.Trainee, [request])?.Code);
        Assert.Equal(Problem.NotFound, Target("eras").Assign(GivenLetters.Stranger, [request]));
        Assert.Equal(Problem.NotFound, Target("eras", GivenLetters.Stranger).Assign(GivenLetters.Stranger, [request]));
    }

    [Fact]
    public void A_letter_for_another_purpose_does_not_go_to_a_residency_program()
    {
        var fellowship = GivenLetters.Requested(ask: GivenLetters.Ask() with { Purpose = LetterPurpose.Fellowship });

        Assert.False(LetterTarget.Of(GivenLetters.Trainee, "eras", "Program", "key", null, GivenLetters.Now).Value.MayTake(fellowship));
        Assert.True(Target("eras").MayTake(fellowship));
    }

    [Fact]
    public void A_request_that_is_over_or_not_sent_goes_nowhere()
    {
        var withdrawn = GivenLetters.Requested();
        Assert.Null(withdrawn.Withdraw(GivenLetters.Trainee, GivenLetters.Now));

        Assert.False(Target("eras").MayTake(withdrawn));
        Assert.False(Target("eras").MayTake(GivenLetters.Draft()));
    }

    [Fact]
    public void The_service_says_how_many()
    {
        List<LetterRequest> five = [.. Enumerable.Range(0, 5).Select(_ => GivenLetters.Requested())];
        var target = Target("eras");

        Assert.Equal("letter-target.too-many", target.Assign(GivenLetters.Trainee, five)?.Code);
        Assert.Empty(target.Letters);
        Assert.Null(target.Assign(GivenLetters.Trainee, five[..4]));
        Assert.Equal(4, target.Letters.Count);
    }

    [Fact]
    public void Filling_keeps_what_was_chosen_and_adds_what_may_go_there()
    {
        List<LetterRequest> six = [.. Enumerable.Range(0, 6).Select(_ => GivenLetters.Accepted())];
        var target = Target("eras");
        Assert.Null(target.Assign(GivenLetters.Trainee, [six[5]]));

        var filled = Assigning(six).Fill(target, program: null, specialty: null);

        Assert.Equal(4, filled.Count);
        Assert.Equal(six[5].Id, filled[0].Id);
        Assert.Empty(Assigning(six).Fill(Target("amcas"), null, null));
    }

    [Fact]
    public void States_become_standings_and_two_letters_of_one_writer_stay_apart()
    {
        var signed = GivenLetters.Accepted();
        GivenLetters.Sign(signed);
        var letters = Assigning([signed, GivenLetters.Accepted(), GivenLetters.Requested(), GivenLetters.Draft()]).Letters;

        Assert.Equal([LetterStanding.Promised, LetterStanding.Asked, LetterStanding.Ready], letters.Select(letter => letter.Standing).Order(Comparer<LetterStanding>.Create((a, b) => Rank(a) - Rank(b))));
        Assert.Equal(["Ruth", "Ruth (2)", "Ruth (3)"], letters.Select(letter => letter.Name));
        Assert.All(letters, letter => Assert.Equal("internal-medicine", letter.Specialty));
    }

    private static int Rank(LetterStanding standing) => standing switch { LetterStanding.Promised => 0, LetterStanding.Asked => 1, _ => 2 };

    private static LetterAssigning Assigning(IEnumerable<LetterRequest> requests) => LetterAssigning.Of(
        requests,
        new Dictionary<PersonId, string> { [GivenLetters.Writer] = "Ruth" },
        name => name == "Internal Medicine" ? "internal-medicine" : null);

    private static LetterTarget Target(string service, PersonId? trainee = null) =>
        LetterTarget.Of(trainee ?? GivenLetters.Trainee, service, "A place", null, null, GivenLetters.Now).Value;
}
