using CsCheck;
using Vouch.Domain;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.Tests.Domain.Invitations;

public sealed class ListedPersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 6, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_line_has_one_outcome_and_no_address_is_invited_twice() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 40], Gen.Int[0, 9].Array[0, 5], Gen.Int[0, 9].Array[0, 5]).Sample((addresses, hereNumbers, earlierNumbers) =>
        {
            var here = hereNumbers.Select(Address).ToHashSet();
            var earlier = earlierNumbers.Distinct().ToDictionary(Address, number => Invitation.Create(Details(number), default, Now.AddDays(-3)).Value);

            // Every third number is a line that cannot be read.
            var sorted = ListedPerson.Sort(
                addresses.Select((number, at) => (at + 1, number % 3 == 2 ? (Result<InvitationDetails>)PeopleProblems.NotAnEmail : Details(number))), here, earlier, Now);

            Assert.Equal(Enumerable.Range(1, addresses.Length), sorted.Select(line => line.Line));
            var invited = sorted.Where(line => line.Outcome == ListedOutcome.WillBeInvited).Select(line => line.Details!.Email).ToList();
            Assert.Equal(invited.Distinct(), invited);
            Assert.Empty(invited.Intersect(here));
            Assert.Empty(invited.Intersect(earlier.Keys));
            Assert.Equal(
                addresses.Where(number => number % 3 != 2).Select(Address).Except(here).Except(earlier.Keys).Order(), invited.Order());
            Assert.Equal(addresses.Count(number => number % 3 == 2), sorted.Count(line => line.Outcome == ListedOutcome.Wrong));
            Assert.All(sorted.Where(line => line.Outcome is ListedOutcome.Wrong or ListedOutcome.Repeated or ListedOutcome.InvitedBefore), line => Assert.NotEmpty(line.Says!));
        });

    [Theory]
    [InlineData(1, 19, false)]
    [InlineData(1, 20, true)]
    [InlineData(40, 0, true)]
    public void It_is_sent_again_only_after_a_while_and_then_counts_from_anew(int days, int hours, bool goes)
    {
        var invitation = Invitation.Create(Details(1), default, Now).Value;
        var later = Now.AddDays(days - 1).AddHours(hours);

        Assert.Equal(goes, invitation.SendAgain(later) is null);
        Assert.Equal(goes ? later.AddDays(Invitation.LifetimeDays) : Now.AddDays(Invitation.LifetimeDays), invitation.ExpiresAt);
    }

    [Fact]
    public void Who_said_no_is_not_written_to_again_and_who_was_withdrawn_may_be()
    {
        var declined = Invitation.Create(Details(1), default, Now).Value;
        var withdrawn = Invitation.Create(Details(2), default, Now).Value;
        Assert.Null(declined.Decline(Now));
        Assert.Null(withdrawn.Withdraw(Now));

        Assert.Equal(InvitationProblems.TheySaidNo, declined.SendAgain(Now.AddDays(9)));
        Assert.Null(withdrawn.SendAgain(Now.AddDays(9)));
        Assert.True(withdrawn.IsOpen(Now.AddDays(9)));
        Assert.Equal(InvitationProblems.NotOpen, declined.Accept(Now));
    }

    private static string Address(int number) => $"person{number}@school.edu";

    private static InvitationDetails Details(int number) => new($"Person {number}", Address(number), Roles.Trainee, null, null);
}
