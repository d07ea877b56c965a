using Vouch.Domain;
using Vouch.Domain.Letters;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class RevisingTests
{
    [Fact]
    public void A_newer_version_is_written_while_the_signed_one_stands()
    {
        var request = Accepted();
        Assert.Equal(LetterProblems.NotSigned, request.Revise(Writer, Now));
        var draft = DraftOf(request);
        Assert.True(request.Sign(Writer, draft, Signature(), [], Now).Succeeded);
        Assert.Null(request.HandOver(Writer, "eras", Now));

        Assert.Null(request.Revise(Writer, Now));
        Assert.Equal(LetterRequestStatus.HandedOver, request.Status);
        Assert.Null(draft.Save(request, Writer, "I have known Ana for two years.", Now));
        var second = request.Sign(Writer, draft, Signature(), [], Now.AddDays(1));
        Assert.Equal(2, second.Value.Edition);
        Assert.Equal(LetterRequestStatus.Signed, request.Status);
        Assert.False(request.Destinations[0].IsHandedOver);
        Assert.False(request.IsRevising);
    }

    [Fact]
    public void Keeping_the_signed_letter_closes_its_text_again()
    {
        var request = Accepted();
        var draft = DraftOf(request);
        Assert.True(request.Sign(Writer, draft, Signature(), [], Now).Succeeded);
        Assert.Equal(LetterProblems.NothingToKeep, request.KeepSigned(Writer));
        Assert.Null(request.Revise(Writer, Now));
        Assert.Null(request.KeepSigned(Writer));
        Assert.Equal(LetterProblems.AlreadySigned, draft.Save(request, Writer, "Changed.", Now));
        Assert.Equal(LetterRequestStatus.Signed, request.Status);
    }

    [Fact]
    public void Only_the_writer_reopens_a_letter()
    {
        var request = Accepted();
        Assert.True(request.Sign(Writer, DraftOf(request), Signature(), [], Now).Succeeded);
        Assert.Equal(Problem.NotFound, request.Revise(Trainee, Now));
        Assert.Equal(Problem.NotFound, request.KeepSigned(Stranger));
    }

    [Fact]
    public void A_letter_that_is_signed_cannot_be_declined_while_a_newer_one_is_written()
    {
        var request = Accepted();
        Assert.True(request.Sign(Writer, DraftOf(request), Signature(), [], Now).Succeeded);
        Assert.Null(request.Revise(Writer, Now));
        Assert.Equal(LetterProblems.AlreadyAnswered, request.Decline(Writer, DeclineReason.Other, Now).Problem);
        Assert.Equal(LetterProblems.NotOpen, request.Withdraw(Trainee, Now));
    }

    [Fact]
    public void An_unsigned_request_runs_out_after_its_grace()
    {
        var request = Requested();
        Assert.Equal(LetterProblems.NotExpired, request.Expire(request.ExpiresOn, Now));
        Assert.Null(request.Expire(request.ExpiresOn.AddDays(1), Now));
        Assert.Equal(LetterRequestStatus.Expired, request.Status);
        Assert.False(request.IsOpen);
        Assert.Equal(LetterProblems.AlreadyAnswered, request.Accept(Writer, true, Now));
        Assert.Equal(LetterProblems.NothingToNudge, request.Nudge(Trainee, ReminderTerms.Default(Writer), Now));
    }
}
