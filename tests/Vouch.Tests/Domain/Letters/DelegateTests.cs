using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.People;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class DelegateTests
{
    private static readonly Person Assistant = Person.Create("Kim Doe", "kim@example.edu", Roles.None, Now).Value;

    [Fact]
    public void A_delegate_prepares_and_hands_over_and_never_signs()
    {
        var request = Accepted();
        Assert.Null(request.NameDelegate(Writer, Assistant, Now));
        var draft = LetterDraft.Begin(request, Assistant.Id, "I have known Ana for a year.", Now).Value;
        Assert.Equal(Assistant.Id, draft.SavedBy);
        Assert.Equal(Problem.NotFound, request.Sign(Assistant.Id, draft, Signature(), [], Now).Problem);
        Assert.Equal(Problem.NotFound, request.Decline(Assistant.Id, DeclineReason.Other, Now).Problem);
        Assert.True(request.Sign(Writer, draft, Signature(), [], Now).Succeeded);
        Assert.Equal(Problem.NotFound, request.Revise(Assistant.Id, Now));
        Assert.Null(request.HandOver(Assistant.Id, "eras", Now));
        Assert.Equal(Assistant.Id, request.Destinations[0].HandedOverBy);
    }

    [Fact]
    public void Only_the_writer_names_a_delegate_and_never_the_trainee()
    {
        var request = Accepted();
        var trainee = Person.Create(TraineeName, "ana@example.edu", Roles.Trainee, Now).Value;
        Assert.Equal(Problem.NotFound, request.NameDelegate(Trainee, Assistant, Now));
        Assert.Equal(Problem.NotFound, request.NameDelegate(Assistant.Id, Assistant, Now));
        Assert.Equal(LetterProblems.NotAccepted, Requested().NameDelegate(Writer, Assistant, Now));
        Assert.NotEqual(trainee.Id, Trainee); // another person of the same name is not the trainee
        Assert.Null(request.NameDelegate(Writer, Assistant, Now));
        Assert.Equal(LetterProblems.OneDelegate, request.NameDelegate(Writer, trainee, Now));
    }

    [Fact]
    public void A_delegation_that_ended_opens_nothing()
    {
        var request = Accepted();
        Assert.Equal(Problem.NotFound, request.EndDelegation(Writer));
        Assert.Null(request.NameDelegate(Writer, Assistant, Now));
        Assert.Equal(Problem.NotFound, request.EndDelegation(Assistant.Id));
        Assert.Null(request.EndDelegation(Writer));
        Assert.False(request.WorkMayBeSeenBy(Assistant.Id));
        Assert.Equal(Problem.NotFound, LetterDraft.Begin(request, Assistant.Id, "More.", Now).Problem);
    }
}
