using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Checks.Guards;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.Tests.Domain.Letters.Phrases;

public sealed class OwnPhraseTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_name_of_a_trainee_is_not_kept() =>
        Assert.Equal("letter.phrase-names-somebody", Keep("I trust Maya with my patients.").Problem!.Code);

    [Fact]
    public void Too_short_too_long_twice_and_too_many_are_refused()
    {
        Assert.Equal(PhraseProblems.TooShort, Keep("Short.").Problem);
        Assert.Equal(PhraseProblems.TooShort, Keep("> only a note, long enough").Problem);
        Assert.Equal("letter.phrase-too-long", Keep(new string('x', OwnPhrase.MostCharacters + 1)).Problem!.Code);
        Assert.True(Keep(new string('x', OwnPhrase.MostCharacters)).Succeeded);
        var one = Keep("Our service is busy at night.").Value;
        Assert.Equal(PhraseProblems.KeptAlready, Keep("Our service is busy at night. [3]", [one]).Problem);
        var many = Enumerable.Range(0, OwnPhrase.Most).Select(i => Keep($"Our service is busy at night {i}.").Value).ToList();
        Assert.Equal(PhraseProblems.TooMany, Keep("One more than fits in here.", many).Problem);
    }

    [Fact]
    public void Pronouns_are_asked_for_only_where_they_are_needed()
    {
        Assert.Equal("Our service is busy.", Keep("Our service is busy.").Value.About("Jonas Weber", ApplicantPronouns.Unsaid).Value);
        Assert.Equal("Jonas Weber is kind.", Keep("{name} is kind.").Value.About("Jonas Weber", ApplicantPronouns.Unsaid).Value);
        Assert.Equal("letter.pronouns-unsaid", Keep("I trust {them} fully.").Value.About("Jonas Weber", ApplicantPronouns.Unsaid).Problem!.Code);
    }

    [Fact]
    public void It_is_the_writers_alone_and_a_delegate_may_use_it()
    {
        var letter = GivenLetters.Accepted();
        var assistant = Vouch.Domain.People.Person.Create("Kim Lee", "kim@example.edu", Vouch.Domain.People.Roles.None, GivenLetters.Now).Value;
        letter.NameDelegate(GivenLetters.Writer, assistant, GivenLetters.Now);
        var phrase = OwnPhrase.Keep(GivenLetters.Writer, "Our service is busy.", [], [], Now).Value;
        Assert.True(phrase.MayBeReadBy(GivenLetters.Writer));
        Assert.False(phrase.MayBeReadBy(GivenLetters.Trainee));
        Assert.True(phrase.MayBeUsedIn(letter, GivenLetters.Writer));
        Assert.True(phrase.MayBeUsedIn(letter, assistant.Id));
        Assert.False(phrase.MayBeUsedIn(letter, GivenLetters.Trainee));
        Assert.False(OwnPhrase.Keep(GivenLetters.Stranger, "Our service is busy.", [], [], Now).Value.MayBeUsedIn(letter, GivenLetters.Writer));
    }

    [Theory]
    [InlineData("I recommend {name}.")]
    [InlineData("I trust {them} fully.")]
    [InlineData("Dear {Program Director},")]
    public void A_slot_that_was_typed_and_never_filled_blocks_signing(string text) =>
        Assert.Contains(LetterGuards.Run(text, new()), guard => guard.Guard == LetterGuards.Placeholder);

    [Theory]
    [InlineData("One. Two.", null, "One. Two.\n\nNEW")]
    [InlineData("", null, "NEW")]
    [InlineData("One.\r\n\r\nTwo.", 2, "One.\n\nNEW\n\nTwo.")]
    [InlineData("One.\n\nTwo.", 8, "One.\n\nTwo.\n\nNEW")]
    [InlineData("One.\n\nTwo.", 900, "One.\n\nTwo.\n\nNEW")]
    public void A_passage_is_put_in_as_a_paragraph(string text, int? at, string result) => Assert.Equal(result, DraftText.Insert(text, "NEW", at));

    private static Vouch.Domain.Result<OwnPhrase> Keep(string text, IReadOnlyCollection<OwnPhrase>? kept = null) =>
        OwnPhrase.Keep(GivenLetters.Writer, text, kept ?? [], ["Maya Osei"], Now);
}
