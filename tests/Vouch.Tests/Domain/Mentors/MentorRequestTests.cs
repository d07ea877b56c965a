using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.Domain.Mentors;

public sealed class MentorRequestTests
{
    private static readonly MentorRequestWords Words = new("Your talk on heart failure.", "A way into research.", null);
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Fact]
    public void Accepting_takes_a_place()
    {
        var mentor = Profiles.Mentor();
        var request = Ask(mentor).Value;

        Assert.Null(request.Accept(mentor, Profiles.Now));
        Assert.Equal((MentorRequestStatus.Accepted, 1), (request.Status, mentor.PlacesTaken));
    }

    [Fact]
    public void Accepting_twice_is_refused()
    {
        var mentor = Profiles.Mentor();
        var request = Ask(mentor).Value;
        request.Accept(mentor, Profiles.Now);

        Assert.Equal(MentorRequestProblems.AlreadyAnswered, request.Accept(mentor, Profiles.Now));
        Assert.Equal(1, mentor.PlacesTaken);
    }

    [Fact]
    public void Without_a_place_the_request_stays_open()
    {
        var mentor = Profiles.Mentor(new() { Capacity = 1 });
        var request = Ask(mentor).Value;
        mentor.TakePlace(Profiles.Now);

        Assert.Equal(MentorProblems.NoPlaceLeft, request.Accept(mentor, Profiles.Now));
        Assert.True(request.IsOpen);
    }

    [Fact]
    public void Only_the_mentor_answers_and_only_the_trainee_withdraws()
    {
        var stranger = PersonId.New(Profiles.Now);
        var request = Ask(Profiles.Mentor()).Value;

        Assert.Equal(Problem.NotFound, request.Accept(Profiles.Mentor(id: stranger), Profiles.Now));
        Assert.Equal(Problem.NotFound, request.Decline(stranger, DeclineReason.NoTime, null, Profiles.Now));
        Assert.Equal(Problem.NotFound, request.Withdraw(Profiles.MentorId, Profiles.Now));
        Assert.False(request.MayBeReadBy(stranger));
    }

    [Fact]
    public void A_decline_needs_a_reason()
    {
        var request = Ask(Profiles.Mentor()).Value;

        Assert.Equal(MentorRequestProblems.ReasonMissing, request.Decline(Profiles.MentorId, null, "Sorry", Profiles.Now));
        Assert.Null(request.Decline(Profiles.MentorId, DeclineReason.NotMyField, " Try Dr. Ito. ", Profiles.Now));
        Assert.Equal("Try Dr. Ito.", request.DeclineNote);
    }

    [Fact]
    public void A_withdrawn_request_can_no_longer_be_accepted()
    {
        var request = Ask(Profiles.Mentor()).Value;
        request.Withdraw(Profiles.TraineeId, Profiles.Now);

        Assert.Equal(MentorRequestProblems.NoLongerOpen, request.Accept(Profiles.Mentor(), Profiles.Now));
    }

    [Fact]
    public void Nobody_asks_themselves_or_twice_or_six_people_at_once()
    {
        var open = Enumerable.Range(0, 5)
            .Select(_ => Ask(Profiles.Mentor(id: PersonId.New(Profiles.Now))).Value)
            .ToList();

        Assert.Equal(MentorRequestProblems.Yourself, Ask(Profiles.Mentor(id: Profiles.TraineeId)).Problem);
        Assert.Equal(MentorRequestProblems.AlreadyAsked, Ask(Profiles.Mentor(), [Ask(Profiles.Mentor()).Value]).Problem);
        Assert.Equal(MentorRequestProblems.TooManyOpen, Ask(Profiles.Mentor(), open).Problem);
    }

    [Fact]
    public void A_new_request_takes_the_first_free_rank()
    {
        var first = Ask(Profiles.Mentor(id: PersonId.New(Profiles.Now))).Value;
        var second = Ask(Profiles.Mentor(), [first]).Value;

        Assert.Equal((1, 2), (first.Choice, second.Choice));
        Assert.Equal(1, Ask(Profiles.Mentor(id: PersonId.New(Profiles.Now)), [second]).Value.Choice);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 0)]
    public void A_mentor_who_cannot_take_anybody_is_not_asked(bool accepting, int capacity) => Assert.Equal(
        MentorRequestProblems.NotAccepting,
        Ask(Profiles.Mentor(new() { IsAccepting = accepting, Capacity = capacity })).Problem);

    [Fact]
    public void Empty_and_endless_words_are_refused_at_their_field()
    {
        var mentor = Profiles.Mentor();
        Assert.Equal("WhyYou", Ask(mentor, words: Words with { WhyYou = " \n " }).Problem?.Field);
        Assert.Equal("HopeFor", Ask(mentor, words: Words with { HopeFor = new string('a', 1201) }).Problem?.Field);
        Assert.Equal("Offer", Ask(mentor, words: Words with { Offer = new string('a', 1201) }).Problem?.Field);
    }

    [Fact]
    public void The_mentor_is_reminded_once_after_their_own_promise_and_never_before()
    {
        var mentor = Profiles.Mentor();
        var request = Ask(mentor).Value;

        var reminders = Enumerable.Range(0, 40).Where(day => request.NudgeIfLapsed(mentor, Chicago, Profiles.Now.AddDays(day)));

        Assert.Equal([4], reminders);
    }

    [Fact]
    public void Leave_stops_reminders_and_the_end_of_a_request()
    {
        var mentor = Profiles.Mentor(Profiles.Complete with { Leaves = [new(Profiles.Today.AddDays(2), Profiles.Today.AddDays(40))] });
        var request = Ask(mentor).Value;
        var reminded = -1;
        var expired = -1;
        for (var day = 0; day < 90; day++)
        {
            reminded = request.NudgeIfLapsed(mentor, Chicago, Profiles.Now.AddDays(day)) ? day : reminded;
            expired = request.ExpireIfForgotten(mentor, Chicago, Profiles.Now.AddDays(day)) ? day : expired;
        }

        // Day 1 counts, days 2 to 40 are leave, days 41 and 42 keep the promise of three; then four days more.
        Assert.Equal((43, 47), (reminded, expired));
    }

    [Fact]
    public void An_answered_request_is_neither_reminded_nor_expired()
    {
        var mentor = Profiles.Mentor();
        var request = Ask(mentor).Value;
        request.Decline(Profiles.MentorId, DeclineReason.NoTime, null, Profiles.Now);

        Assert.False(request.NudgeIfLapsed(mentor, Chicago, Profiles.Now.AddDays(30)));
        Assert.False(request.ExpireIfForgotten(mentor, Chicago, Profiles.Now.AddDays(60)));
    }

    [Fact]
    public void Every_reason_has_its_words() => Assert.All(Enum.GetValues<DeclineReason>(), reason =>
    {
        Assert.NotEmpty(reason.Choice());
        Assert.StartsWith("Dr. Ito", reason.ToTrainee("Dr. Ito"), StringComparison.Ordinal);
        Assert.NotEmpty(reason.NextStep());
    });

    private static Result<MentorRequest> Ask(
        MentorProfile mentor, IReadOnlyCollection<MentorRequest>? open = null, MentorRequestWords? words = null) =>
        MentorRequest.Ask(Profiles.TraineeId, mentor, words ?? Words, open ?? [], Profiles.Now);
}
