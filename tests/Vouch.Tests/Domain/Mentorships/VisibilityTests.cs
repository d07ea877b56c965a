using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

/// <summary>Everyone × every writer × every visibility, for what a person writes into a mentorship.</summary>
public sealed class VisibilityTests
{
    private readonly Pair _pair = new();
    private readonly PersonId _secondMentor = PersonId.New(Pair.Start);
    private readonly PersonId _formerMentor = PersonId.New(Pair.Start);

    private MentorCircle Circle
    {
        get
        {
            var former = Mentorship.Begin(_pair.Trainee, _formerMentor, Pair.Start).Value;
            former.End(_formerMentor, EndReason.WithoutFault, "", Pair.On(5));
            return new(
                _pair.Trainee,
                [_pair.Mentorship, Mentorship.Begin(_pair.Trainee, _secondMentor, Pair.Start).Value, former]);
        }
    }

    [Theory]
    [InlineData("trainee", Visibility.Private, "trainee")]
    [InlineData("trainee", Visibility.ThisMentorship, "trainee mentor")]
    [InlineData("trainee", Visibility.AllMentors, "trainee mentor secondMentor")]
    [InlineData("mentor", Visibility.Private, "mentor")]
    [InlineData("mentor", Visibility.ThisMentorship, "trainee mentor")]
    public void Journal_entries_are_seen_by(string writer, Visibility visibility, string readers)
    {
        var entry = JournalEntry.Write(
            _pair.Mentorship, Who(writer), JournalKind.Reflection, "I was afraid to ask.", visibility, Pair.Start).Value;

        Assert.Equal(readers, Readers(person => entry.MayBeSeenBy(person, Circle)));
        Assert.Equal(readers, Readers(person => JournalEntry.VisibleTo(person, Circle).Compile()(entry)));
    }

    [Theory]
    [InlineData(Visibility.Private, "trainee")]
    [InlineData(Visibility.ThisMentorship, "trainee mentor")]
    [InlineData(Visibility.AllMentors, "trainee mentor secondMentor")]
    public void Goals_are_seen_by(Visibility visibility, string readers)
    {
        var goal = Goal.Set(
            _pair.Mentorship, _pair.Trainee, GoalKind.Objective, new("An abstract"), Pair.On(100), visibility, Pair.Start).Value;

        Assert.Equal(readers, Readers(person => goal.MayBeSeenBy(person, _pair.Mentorship, Circle)));
        Assert.Equal(readers, Readers(person => Goal.VisibleTo(person, _pair.Mentorship, Circle).Compile()(goal)));
    }

    [Fact]
    public void Only_the_trainee_shares_with_all_mentors() =>
        Assert.Equal(
            JournalProblems.OnlyTheTraineeSharesWithAll,
            JournalEntry.Write(_pair.Mentorship, _pair.Mentor, JournalKind.Celebration, "Well done.", Visibility.AllMentors, Pair.Start)
                .Problem);

    [Fact]
    public void Another_trainees_circle_opens_nothing()
    {
        var entry = JournalEntry.Write(
            _pair.Mentorship, _pair.Trainee, JournalKind.Reflection, "A thought.", Visibility.AllMentors, Pair.Start).Value;
        var other = new MentorCircle(_pair.Stranger, [Mentorship.Begin(_pair.Stranger, _secondMentor, Pair.Start).Value]);

        Assert.False(entry.MayBeSeenBy(_secondMentor, other));
        Assert.False(JournalEntry.VisibleTo(_secondMentor, other).Compile()(entry));
    }

    [Theory]
    [InlineData(OpportunityAudience.ThisTrainee, false)]
    [InlineData(OpportunityAudience.AllMyTrainees, true)]
    public void Another_trainee_of_the_mentor_sees_what_was_offered_to_all(OpportunityAudience audience, bool seen)
    {
        var opportunity = Opportunity.Offer(
            _pair.Mentorship, _pair.Mentor, OpportunityKind.Study, new("Chart review", "Read charts.", "", 3), audience, 1, null, Pair.Start).Value;

        Assert.Equal(seen, opportunity.MayBeSeenBy(_pair.Stranger, isTraineeOfTheMentor: true));
        Assert.False(opportunity.MayBeSeenBy(_pair.Stranger, isTraineeOfTheMentor: false));
        Assert.True(opportunity.MayBeSeenBy(_pair.Trainee, isTraineeOfTheMentor: true));
    }

    private PersonId Who(string name) => name switch
    {
        "trainee" => _pair.Trainee,
        "mentor" => _pair.Mentor,
        "secondMentor" => _secondMentor,
        "formerMentor" => _formerMentor,
        _ => _pair.Stranger,
    };

    private string Readers(Func<PersonId, bool> mayRead) => string.Join(
        ' ', new[] { "trainee", "mentor", "secondMentor", "formerMentor", "stranger" }.Where(name => mayRead(Who(name))));
}
