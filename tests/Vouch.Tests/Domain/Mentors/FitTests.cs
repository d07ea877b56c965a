using CsCheck;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.Domain.Mentors;

public sealed class FitTests
{
    [Fact]
    public void Two_people_who_agree_on_everything_fit_fully()
    {
        var fit = Fit.Between(Profiles.Mentor(), Profiles.Trainee(), Profiles.Today);

        Assert.Equal(1000, fit.Tenths);
        Assert.Equal((1000, 1000), (fit.LowestTenths, fit.HighestTenths));
        Assert.Equal(10, fit.KnownFacts);
    }

    [Fact]
    public void A_fit_by_hand()
    {
        // Second interest 9/10 of 22 = 19.8; one topic of two 5.0; one need of two 9.0; style off by 1 of 16 → 938/1000 of 13 = 12.2;
        // one shared value min(5, 4) of 9 → 444/1000 of 12 = 5.3; one free hour of two 5.0; rhythm 1 step 3.0; video 3.0;
        // two places 4.0; a weekly promise 2.8.
        var mentor = Profiles.Mentor(Profiles.Complete with
        {
            Offers = Offers.Research,
            Rhythm = MeetingRhythm.EveryTwoMonths,
            Promise = new(7),
            Topics = ["Imaging", "Ethics"],
            Availability = new("America/Chicago", [new(DayOfWeek.Tuesday, new(18, 0), new(21, 0))]),
            Values = [PersonalValue.Service, PersonalValue.Curiosity],
            Style = new(3, 3, 4, 1),
        });
        var trainee = Profiles.Trainee(Profiles.CompleteTrainee with { Interests = ["neurology", "cardiology"] });

        var fit = Fit.Between(mentor, trainee, Profiles.Today);

        Assert.Equal([198, 50, 90, 122, 53, 50, 30, 30, 40, 28], fit.Contributions.Select(c => c.Tenths));
        Assert.Equal(691, fit.Tenths);
        Assert.Equal(338, fit.TenthsOf(FitPart.Professional));
        Assert.Equal(68, fit.ScoreOf(FitPart.Professional));
    }

    [Fact]
    public void Contributions_and_parts_sum_to_the_total_to_the_last_digit() =>
        Gen.Select(Profiles.AnyMentor, Profiles.AnyTrainee).Sample((mentor, trainee) =>
        {
            var fit = Between(mentor, trainee);
            Assert.Equal(fit.Tenths, fit.Contributions.Sum(c => c.Tenths));
            Assert.Equal(fit.Tenths, Enum.GetValues<FitPart>().Sum(fit.TenthsOf));
            Assert.All(fit.Contributions, c => Assert.InRange(c.Tenths, 0, c.Points * 10));
            Assert.InRange(fit.Tenths, fit.LowestTenths, fit.HighestTenths);
            Assert.InRange(fit.HighestTenths, 0, 1000);
            Assert.All(Enum.GetValues<FitPart>(), part => Assert.InRange(fit.ScoreOf(part), 0, 100));
        });

    [Fact]
    public void Who_they_are_and_where_they_work_changes_nothing() =>
        Gen.Select(Profiles.AnyMentor, Profiles.AnyTrainee).Sample((mentor, trainee) =>
        {
            var renamed = Fit.Between(
                Profiles.Mentor(
                    mentor with { Institution = "Elsewhere", About = "Long words.", Languages = ["Thai"], Position = MentorPosition.Resident },
                    PersonId.New(Profiles.Now)),
                Profiles.Trainee(trainee with { Stage = TraineeStage.InternationalGraduate, Goals = "Something." }, PersonId.New(Profiles.Now)),
                Profiles.Today);
            Assert.Equal(Between(mentor, trainee).Contributions, renamed.Contributions);
        });

    [Fact]
    public void Getting_on_and_meeting_are_judged_the_same_from_both_sides() =>
        Gen.Select(Profiles.AnyMentor, Profiles.AnyTrainee).Sample((mentor, trainee) =>
        {
            var exchanged = Between(
                mentor with
                {
                    Style = trainee.Style, Values = trainee.Values, Rhythm = trainee.Rhythm,
                    Formats = trainee.Formats, Availability = trainee.Availability,
                },
                trainee with
                {
                    Style = mentor.Style, Values = mentor.Values, Rhythm = mentor.Rhythm,
                    Formats = mentor.Formats, Availability = mentor.Availability,
                });
            FitCriterion[] mutual =
                [FitCriterion.Style, FitCriterion.Values, FitCriterion.Rhythm, FitCriterion.Formats, FitCriterion.FreeHours];
            Assert.Equal(
                Between(mentor, trainee).Contributions.Where(c => mutual.Contains(c.Criterion)),
                exchanged.Contributions.Where(c => mutual.Contains(c.Criterion)));
        });

    [Fact]
    public void Nothing_said_is_half_with_the_widest_range()
    {
        var fit = Fit.Between(
            Profiles.Mentor(new MentorDetails()), Profiles.Trainee(new TraineeDetails()), Profiles.Today);

        Assert.Equal(1, fit.KnownFacts);
        Assert.Equal(40, fit.LowestTenths);
        Assert.Equal(1000, fit.HighestTenths);
        Assert.Equal(520, fit.Tenths);
    }

    [Fact]
    public void An_answer_keeps_the_fit_within_the_range_shown_before_it() =>
        Gen.Select(Profiles.AnyMentor, Profiles.AnyTrainee).Sample((mentor, trainee) =>
        {
            var before = Between(mentor with { Style = CommunicationStyle.Unsaid }, trainee);
            var after = Between(mentor, trainee);
            Assert.InRange(after.Tenths, before.LowestTenths, before.HighestTenths);
        });

    [Fact]
    public void A_mentor_on_leave_earns_nothing_for_the_place()
    {
        var mentor = Profiles.Mentor(Profiles.Complete with { Leaves = [new(Profiles.Today, Profiles.Today.AddDays(9))] });

        var place = Fit.Between(mentor, Profiles.Trainee(), Profiles.Today).Contributions.Single(c => c.Criterion == FitCriterion.Place);

        Assert.Equal(0, place.Tenths);
        Assert.Equal("The mentor is on leave until March 11.", place.Fact);
    }

    [Fact]
    public void Reasons_are_known_facts_that_speak_for_the_fit() =>
        Gen.Select(Profiles.AnyMentor, Profiles.AnyTrainee).Sample((mentor, trainee) =>
        {
            var reasons = Between(mentor, trainee).Reasons(3).ToList();
            Assert.True(reasons.Count <= 3);
            Assert.All(reasons, reason => Assert.True(reason.IsKnown && reason.Tenths * 2 >= (reason.Points * 10) - 1));
        });

    [Fact]
    public void The_default_weights_sum_to_one_hundred() =>
        Assert.Equal(100, Enum.GetValues<FitPart>().Sum(part => FitWeights.Default[part]));

    private static Fit Between(MentorDetails mentor, TraineeDetails trainee) =>
        Fit.Between(Profiles.Mentor(mentor), Profiles.Trainee(trainee), Profiles.Today);
}
