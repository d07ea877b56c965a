using Vouch.Domain;
using Vouch.Domain.Letters;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class SigningTests
{
    [Fact]
    public void Signing_keeps_what_the_reader_will_see()
    {
        var letter = Sign(Accepted());
        Assert.Equal("I have known Ana for a year. She built the dataset.", letter.Text.ReadText());
        Assert.Equal(WriterRole.Physician, letter.WriterRole);
        Assert.Equal(1, letter.Edition);
    }

    [Fact]
    public void A_guard_that_fired_blocks_signing()
    {
        var request = Accepted();
        var draft = DraftOf(request);
        Assert.Equal(LetterProblems.Guarded, request.Sign(Writer, draft, Signature(), ["placeholder"], Now).Problem);
        Assert.Equal(LetterRequestStatus.Writing, request.Status);
    }

    [Fact]
    public void Notes_alone_are_not_a_letter()
    {
        var request = Accepted();
        var draft = DraftOf(request, LetterOutline.Compose(request.Evidence));
        Assert.Equal(LetterProblems.TextEmpty, request.Sign(Writer, draft, Signature(), [], Now).Problem);
    }

    [Fact]
    public void A_sentence_cannot_rest_on_an_item_that_is_not_there()
    {
        var request = Accepted();
        var draft = DraftOf(request, "She led it. [9]");
        Assert.Equal(LetterProblems.UnknownItem, request.Sign(Writer, draft, Signature(), [], Now).Problem);
    }

    [Fact]
    public void Only_the_writer_signs_and_only_once()
    {
        var request = Accepted();
        var draft = DraftOf(request);
        Assert.Equal(Problem.NotFound, request.Sign(Trainee, draft, Signature(), [], Now).Problem);
        Assert.True(request.Sign(Writer, draft, Signature(), [], Now).Succeeded);
        Assert.Equal(LetterProblems.AlreadySigned, request.Sign(Writer, draft, Signature(), [], Now).Problem);
        Assert.Equal(LetterProblems.AlreadySigned, draft.Save(request, Writer, "Changed.", Now));
    }

    [Fact]
    public void Writing_before_accepting_is_refused()
    {
        Assert.Equal(LetterProblems.NotAccepted, LetterDraft.Begin(Requested(), Writer, "…", Now).Problem);
        Assert.Equal(LetterProblems.TextTooLong, LetterDraft.Begin(Accepted(), Writer, new string('x', 20_001), Now).Problem);
    }

    [Theory]
    [InlineData("", "Professor", "Lakeside", "a@b.example", "letter.signer-name")]
    [InlineData("Ruth", "", "Lakeside", "a@b.example", "letter.signer-title")]
    [InlineData("Ruth", "Professor", " ", "a@b.example", "letter.signer-institution")]
    [InlineData("Ruth", "Professor", "Lakeside", "call me", "letter.signer-contact")]
    public void A_signature_says_who_and_how_to_reach_them(string name, string title, string institution, string contact, string code) =>
        Assert.Equal(code, LetterSignature.Create(name, title, institution, contact, WriterRole.Physician).Problem?.Code);

    [Fact]
    public void Counting_letters_on_file_needs_no_text()
    {
        var count = LettersOnFile.Count([
            new(LetterPurpose.Residency, "Internal Medicine", WriterRole.Physician),
            new(LetterPurpose.Residency, "internal medicine", WriterRole.DepartmentChair),
            new(LetterPurpose.MedicalSchool, "", WriterRole.Physician),
        ]);
        Assert.Equal(3, count.Total);
        Assert.Equal(2, count.For("Internal Medicine"));
        Assert.Equal(2, count.ByRole[WriterRole.Physician]);
        Assert.DoesNotContain(typeof(LetterOnFile).GetProperties(), property => property.Name.Contains("Text", StringComparison.Ordinal));
    }
}
