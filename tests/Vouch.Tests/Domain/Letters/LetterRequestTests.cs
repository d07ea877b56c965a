using Vouch.Domain;
using Vouch.Domain.Letters;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class LetterRequestTests
{
    [Fact]
    public void A_whole_life_goes_from_request_to_the_portal()
    {
        var request = Requested();
        Assert.Null(request.Accept(Writer, canBeStrong: true, Now));
        var draft = DraftOf(request);
        Assert.Equal(LetterRequestStatus.Writing, request.Status);
        Assert.True(request.Sign(Writer, draft, Signature(), [], Now).Succeeded);
        Assert.Equal(LetterRequestStatus.Signed, request.Status);
        Assert.Null(request.HandOver(Writer, "eras", Now));
        Assert.Equal(LetterRequestStatus.HandedOver, request.Status);
        Assert.Null(request.Confirm(Trainee, "eras", Now));
        Assert.Equal(LetterRequestStatus.Confirmed, request.Status);
        Assert.False(request.IsOpen);
    }

    [Fact]
    public void Handed_over_means_every_service()
    {
        var request = Accepted(ask: Ask() with { Destinations = [new("eras", ""), new("sfmatch", "77")] });
        Sign(request);
        request.HandOver(Writer, "eras", Now);
        Assert.Equal(LetterRequestStatus.Signed, request.Status);
        request.HandOver(Writer, "sfmatch", Now);
        Assert.Equal(LetterRequestStatus.HandedOver, request.Status);
    }

    [Fact]
    public void Only_the_trainee_of_a_mentorship_asks() =>
        Assert.Equal(Problem.NotFound, LetterRequest.Draft(Mentorship(), Writer, Ask(), Today, Now).Problem);

    public static TheoryData<LetterAsk, string> Wrong() => new()
    {
        { Ask() with { Specialty = " " }, "letter.specialty-missing" },
        { Ask() with { HopesFor = new string('x', 1501) }, "letter.hopes-too-long" },
        { Ask() with { WantedOn = Today.AddDays(-2), DeadlineOn = Today.AddDays(-1) }, "letter.deadline-passed" },
        { Ask() with { WantedOn = Today.AddDays(46) }, "letter.wanted-after-deadline" },
        { Ask() with { Destinations = [] }, "letter.no-destination" },
        { Ask() with { Destinations = [new("carrier-pigeon", "")] }, "letter.unknown-service" },
        { Ask() with { Destinations = [new("eras", "1"), new("eras", "2")] }, "letter.destination-twice" },
        { Ask() with { Destinations = [new("amcas", "12345")] }, "letter.reference-digits" },
        { Ask() with { Destinations = [new("eras", new string('1', 61))] }, "letter.reference-too-long" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_request_that_cannot_be_met_is_refused(LetterAsk ask, string code) =>
        Assert.Equal(code, LetterRequest.Draft(Mentorship(), Trainee, ask, Today, Now).Problem?.Code);

    [Fact]
    public void An_AMCAS_letter_id_has_seven_digits() =>
        Assert.True(LetterRequest.Draft(Mentorship(), Trainee, Ask() with { Destinations = [new("amcas", "1234567")] }, Today, Now).Succeeded);

    [Fact]
    public void Evidence_is_numbered_by_day_and_kept_as_it_was()
    {
        var request = Draft();
        request.Include([new(Fact(daysAgo: 3), []), new(Fact(daysAgo: 40), [Competency.Acgme[0]])], Now);
        Assert.Equal([1, 2], request.Evidence.Select(item => item.Number));
        Assert.Equal(Today.AddDays(-40), request.Evidence[0].OccurredOn);
        Assert.Equal([Competency.Acgme[0]], request.Evidence[0].Competencies);
        Assert.All(request.Evidence, item => Assert.Equal(Now, item.ConsentedAt));
    }

    [Fact]
    public void Evidence_cannot_be_added_after_sending() =>
        Assert.Equal(LetterProblems.NotADraft, Requested().Include([], Now));

    [Fact]
    public void Only_the_writer_answers()
    {
        Assert.Equal(Problem.NotFound, Requested().Accept(Trainee, canBeStrong: true, Now));
        Assert.Equal(Problem.NotFound, Requested().Decline(Stranger, DeclineReason.OnLeave, Now).Problem);
    }

    [Fact]
    public void A_draft_cannot_be_answered_because_nobody_has_seen_it() =>
        Assert.Equal(Problem.NotFound, Draft().Accept(Writer, canBeStrong: true, Now));

    [Fact]
    public void Accepting_twice_is_refused() =>
        Assert.Equal(LetterProblems.AlreadyAnswered, Accepted().Accept(Writer, canBeStrong: true, Now));

    [Fact]
    public void Only_a_strong_letter_is_accepted()
    {
        var request = Requested();
        Assert.Equal(LetterProblems.NotStrong, request.Accept(Writer, canBeStrong: false, Now));
        Assert.Equal(LetterRequestStatus.Requested, request.Status);
    }

    [Fact]
    public void A_writer_may_step_back_after_accepting()
    {
        var request = Accepted();
        DraftOf(request);
        Assert.True(request.Decline(Writer, DeclineReason.OnLeave, Now).Succeeded);
        Assert.Equal(LetterRequestStatus.Declined, request.Status);
    }

    [Fact]
    public void A_signed_letter_can_no_longer_be_declined_or_withdrawn()
    {
        var request = Accepted();
        Sign(request);
        Assert.Equal(LetterProblems.AlreadyAnswered, request.Decline(Writer, DeclineReason.Other, Now).Problem);
        Assert.Equal(LetterProblems.NotOpen, request.Withdraw(Trainee, Now));
    }

    [Fact]
    public void The_reason_for_a_no_is_the_writers_alone()
    {
        var decline = Requested().Decline(Writer, DeclineReason.CouldNotWriteAStrongLetter, Now).Value;
        Assert.True(decline.MayBeReadBy(Writer));
        Assert.False(decline.MayBeReadBy(Trainee));
        Assert.DoesNotContain(typeof(LetterRequest).GetProperties(), property => property.PropertyType == typeof(DeclineReason));
    }

    [Fact]
    public void A_withdrawn_request_cannot_be_accepted()
    {
        var request = Requested();
        Assert.Null(request.Withdraw(Trainee, Now));
        Assert.Equal(LetterProblems.AlreadyAnswered, request.Accept(Writer, canBeStrong: true, Now));
    }

    [Fact]
    public void Reminders_are_weekly_and_three_at_most()
    {
        var request = Requested();
        Assert.Equal(LetterProblems.NudgedLately, request.Nudge(Trainee, ReminderTerms.Default(Writer), Now.AddDays(6)));
        Assert.Null(request.Nudge(Trainee, ReminderTerms.Default(Writer), Now.AddDays(7)));
        Assert.Equal(LetterProblems.NudgedLately, request.Nudge(Trainee, ReminderTerms.Default(Writer), Now.AddDays(8)));
        Assert.Null(request.Nudge(Trainee, ReminderTerms.Default(Writer), Now.AddDays(14)));
        Assert.Null(request.Nudge(Trainee, ReminderTerms.Default(Writer), Now.AddDays(21)));
        Assert.Equal(LetterProblems.NudgedEnough, request.Nudge(Trainee, ReminderTerms.Default(Writer), Now.AddDays(60)));
    }

    [Fact]
    public void Reminders_stop_at_a_no()
    {
        var request = Requested();
        request.Decline(Writer, DeclineReason.NotEnoughTime, Now);
        Assert.Equal(LetterProblems.NothingToNudge, request.Nudge(Trainee, ReminderTerms.Default(Writer), Now.AddDays(30)));
    }

    [Fact]
    public void Handing_over_needs_a_signature_and_the_right_service()
    {
        var request = Accepted();
        Assert.Equal(LetterProblems.NotSigned, request.HandOver(Writer, "eras", Now));
        Sign(request);
        Assert.Equal(LetterProblems.NotADestination, request.HandOver(Writer, "amcas", Now));
        Assert.Equal(Problem.NotFound, request.HandOver(Trainee, "eras", Now));
    }
}
