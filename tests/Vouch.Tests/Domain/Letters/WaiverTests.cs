using Vouch.Domain;
using Vouch.Domain.Letters;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class WaiverTests
{
    [Fact]
    public void Nothing_is_chosen_for_the_trainee()
    {
        var request = Draft();
        Assert.Equal(AccessChoice.Undecided, request.Access);
        Assert.Equal(LetterProblems.AccessUndecided, request.Send(AccessChoice.Undecided, TraineeName, TraineeName, Now));
    }

    [Fact]
    public void Keeping_the_right_sends_the_request_just_the_same()
    {
        var request = Draft();
        Assert.Null(request.Send(AccessChoice.Kept, null, TraineeName, Now));
        Assert.Equal(LetterRequestStatus.Requested, request.Status);
        Assert.False(request.AccessWaived);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Ana")]
    [InlineData("X")]
    public void A_waiver_needs_the_trainees_own_name(string? typed)
    {
        var request = Draft();
        Assert.Equal(LetterProblems.SignatureDiffers, request.Send(AccessChoice.Waived, typed, TraineeName, Now));
        Assert.Equal(LetterRequestStatus.Draft, request.Status);
    }

    [Fact]
    public void A_signature_keeps_what_was_typed_and_when()
    {
        var request = Draft();
        Assert.Null(request.Send(AccessChoice.Waived, " ana  silva", TraineeName, Now));
        Assert.Equal("ana  silva", request.Waiver!.SignedAs);
        Assert.Equal(Now, request.Waiver.SignedAt);
    }

    [Fact]
    public void A_waived_letter_is_the_writers_alone()
    {
        var letter = Sign(Accepted());
        Assert.True(letter.MayBeReadBy(Writer));
        Assert.False(letter.MayBeReadBy(Trainee));
        Assert.False(letter.MayBeReadBy(Stranger));
    }

    [Fact]
    public void A_letter_that_was_not_waived_is_the_trainees_too_once_signed()
    {
        var request = Accepted(AccessChoice.Kept);
        Assert.False(DraftOf(request).MayBeReadBy(Trainee));
        Assert.True(Sign(request).MayBeReadBy(Trainee));
    }

    [Fact]
    public void Revoking_reaches_only_what_is_signed_later()
    {
        var before = Accepted();
        var signedBefore = Sign(before);
        Assert.Null(before.RevokeWaiver(Trainee, TraineeName, Now.AddDays(1)));
        Assert.False(signedBefore.MayBeReadBy(Trainee));

        var after = Accepted();
        Assert.Null(after.RevokeWaiver(Trainee, TraineeName, Now.AddDays(1)));
        Assert.True(Sign(after).MayBeReadBy(Trainee));
    }

    [Fact]
    public void Only_the_trainee_revokes_and_only_by_signature()
    {
        var request = Accepted();
        Assert.Equal(Problem.NotFound, request.RevokeWaiver(Writer, TraineeName, Now));
        Assert.Equal(LetterProblems.SignatureDiffers, request.RevokeWaiver(Trainee, "Somebody", Now));
        Assert.True(request.AccessWaived);
    }

    [Fact]
    public void A_draft_request_is_the_trainees_alone_and_the_work_is_the_writers()
    {
        Assert.False(Draft().MayBeSeenBy(Writer));
        Assert.True(Requested().MayBeSeenBy(Writer));
        Assert.False(Requested().MayBeSeenBy(Stranger));
        Assert.True(Requested(AccessChoice.Kept).WorkMayBeSeenBy(Writer));
        Assert.False(Requested(AccessChoice.Kept).WorkMayBeSeenBy(Trainee));
    }
}
