using Vouch.Domain.Letters;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class ReminderTermsTests
{
    [Fact]
    public void An_unanswered_request_is_due_after_the_writers_days_and_never_more_often_than_the_cap()
    {
        var (request, terms) = (Requested(), Terms(5, 2, 14));
        Assert.Equal(LetterProblems.NothingToNudge, request.Remind(terms, Now.AddDays(4)));
        Assert.Null(request.Remind(terms, Now.AddDays(5)));
        Assert.Equal(LetterProblems.NothingToNudge, request.Remind(terms, Now.AddDays(9)));
        Assert.Null(request.Remind(terms, Now.AddDays(10)));
        Assert.Equal(LetterProblems.NothingToNudge, request.Remind(terms, Now.AddDays(30)));
    }

    [Fact]
    public void A_promised_letter_is_left_in_peace_until_its_day_is_near()
    {
        var (request, terms) = (Accepted(), Terms(7, 3, 10)); // wanted in thirty days
        Assert.False(terms.IsDue(request, Now.AddDays(19)));
        Assert.True(terms.IsDue(request, Now.AddDays(20)));
    }

    [Fact]
    public void Nothing_is_due_after_a_no_a_withdrawal_or_a_hand_over()
    {
        var terms = Terms(1, 10, 120);
        var declined = Accepted();
        Assert.True(declined.Decline(Writer, DeclineReason.Other, Now).Succeeded);
        var withdrawn = Requested();
        Assert.Null(withdrawn.Withdraw(Trainee, Now));
        var handedOver = Accepted();
        Sign(handedOver);
        Assert.True(terms.IsDue(handedOver, Now.AddDays(2)));
        Assert.Null(handedOver.HandOver(Writer, "eras", Now));
        Assert.All([declined, withdrawn, handedOver], request => Assert.False(terms.IsDue(request, Now.AddDays(29))));
    }

    [Fact]
    public void A_writer_who_wants_none_gets_none_and_the_trainee_is_told()
    {
        var request = Requested();
        Assert.Equal(ReminderProblems.NotWanted, request.Nudge(Trainee, Terms(0, 3, 14), Now.AddDays(20)));
        Assert.Equal(LetterProblems.NothingToNudge, request.Remind(Terms(7, 0, 14), Now.AddDays(20)));
    }

    [Theory]
    [InlineData(-1, 3, 14, "reminders.every-days")]
    [InlineData(61, 3, 14, "reminders.every-days")]
    [InlineData(7, 11, 14, "reminders.most")]
    [InlineData(7, 3, 121, "reminders.start-days-before")]
    [InlineData(0, 0, 0, null)]
    public void Terms_have_bounds(int everyDays, int most, int startDaysBefore, string? code) =>
        Assert.Equal(code, ReminderTerms.Default(Writer).Set(everyDays, most, startDaysBefore)?.Code);

    private static ReminderTerms Terms(int everyDays, int most, int startDaysBefore)
    {
        var terms = ReminderTerms.Default(Writer);
        Assert.Null(terms.Set(everyDays, most, startDaysBefore));
        return terms;
    }
}
