using Vouch.App.Features.Mentors.Demonstration;
using Vouch.App.Features.Mentors.Directory;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>
/// One year of a fictional school: trainees look for mentors who fit, mentors answer as they are used to, and what follows comes of the two.
/// Every row is made by the domain's own rules with the simulation's clock, so that no state exists here that the product could not reach.
/// The same seed gives the same school, apart from ids.
/// </summary>
internal sealed class SimulatedSchool
{
    private const int Candidates = 14;
    private const int MostChoices = 4;

    private readonly Days _days;
    private readonly DemonstrationDice _dice;
    private readonly List<SchoolMentor> _mentors;
    private readonly List<SchoolTrainee> _trainees;
    private readonly List<object> _records = [];

    /// <param name="number">Which of many schools with this seed; each has its own people and year.</param>
    /// <param name="first">How many fictional mentors and trainees there are before this school's.</param>
    /// <param name="size">How many it has.</param>
    public SimulatedSchool(int seed, int number, (int Mentors, int Trainees) first, (int Mentors, int Trainees) size, DateTimeOffset endsAt)
    {
        _days = new(endsAt.AddDays(-365), endsAt);
        _dice = new(unchecked((seed * 7919) + number));
        _mentors = [.. FictionalPeople.Mentors(seed, size.Mentors, _days.StartsAt, first.Mentors).Select(mentor => Settle(mentor.Person, mentor.Profile))];
        _trainees =
        [
            .. FictionalPeople.Trainees(seed, size.Trainees, _days.StartsAt, first.Trainees)
                .Select(trainee => new SchoolTrainee(trainee.Person, trainee.Profile, TraineeHabit.Draw(_dice))),
        ];
    }

    /// <summary>What lies in the database at the end of the year, each row after those it refers to.</summary>
    public IReadOnlyList<object> LiveAYear()
    {
        foreach (var trainee in _trainees)
        {
            // Most come with the new classes in the first weeks, the others through the year.
            var joins = _dice.Chance(70) ? _dice.Below(40) : _dice.Below(330);
            _days.At(_days.StartsAt.AddDays(joins).AddHours(_dice.Below(12)), () => Look(trainee));
        }

        _days.Live();
        return
        [
            .. _mentors.SelectMany(mentor => new object[] { mentor.Person, mentor.Profile, MentorListing.Of(mentor.Profile, mentor.Person) }),
            .. _trainees.SelectMany(trainee => new object[] { trainee.Person, trainee.Profile }),
            .. _records,
        ];
    }

    private SchoolMentor Settle(Domain.People.Person person, MentorProfile profile)
    {
        var problem = profile.SetCapacity(3 + _dice.Below(6), _days.StartsAt);
        return problem is null ? new(person, profile, MentorHabit.Draw(_dice)) : throw new InvalidOperationException(problem.Message);
    }

    /// <summary>Of a handful they come across, the trainee asks who fits best; one in five looks for a second mentor beside.</summary>
    private void Look(SchoolTrainee trainee)
    {
        var ranked = _dice.Some(_mentors, Candidates, Candidates)
            .Where(mentor => mentor.Profile.MayBeAsked)
            .OrderByDescending(mentor => Fit.Between(mentor.Profile, trainee.Profile, _days.Today).Tenths)
            .ToList();
        Ask(trainee, ranked, 0);
        if (_dice.Chance(20) && ranked.Count > 2)
        {
            _days.In(20 + _dice.Below(120), () => Ask(trainee, [.. ranked.AsEnumerable().Reverse()], 0));
        }
    }

    private void Ask(SchoolTrainee trainee, List<SchoolMentor> choices, int choice)
    {
        if (choice >= Math.Min(choices.Count, MostChoices) || trainee.Habit.HasFaded(Day))
        {
            return;
        }

        var mentor = choices[choice];
        var asked = MentorRequest.Ask(trainee.Person.Id, mentor.Profile, SchoolWords.Request(_dice, mentor.Profile), trainee.Open, _days.Now);
        if (asked.Problem is not null || trainee.Requests.Any(earlier => earlier.MentorId == mentor.Person.Id && earlier.Status == MentorRequestStatus.Accepted))
        {
            Ask(trainee, choices, choice + 1);
            return;
        }

        var request = asked.Value;
        trainee.Requests.Add(request);
        _records.Add(request);
        if (mentor.Habit.AnswersAfter(_days.Today, Day, mentor.Profile, _dice) is { } after)
        {
            _days.In(after, () => Answer(trainee, mentor, request, choices, choice));
        }

        WatchPromise(trainee, mentor, request, choices, choice);
    }

    private void Answer(SchoolTrainee trainee, SchoolMentor mentor, MentorRequest request, List<SchoolMentor> choices, int choice)
    {
        if (!request.IsOpen)
        {
            return;
        }

        if (_dice.Chance(mentor.Habit.AgreesPercent) && request.Accept(mentor.Profile, _days.Now) is null)
        {
            var mentorship = Mentorship.Begin(trainee.Person.Id, mentor.Person.Id, _days.Now).Value;
            mentorship.Cover(trainee.Person.Id, CoveredBy(mentor.Profile, trainee.Profile));
            _records.Add(mentorship);
            new PairYear(_days, _dice, mentorship, mentor, trainee, _records).Begin();
            return;
        }

        var (reason, note) = SchoolWords.Decline(_dice, mentor.Profile.OpenPlaces == 0);
        if (request.Decline(mentor.Person.Id, reason, note, _days.Now) is null)
        {
            _days.In(1 + _dice.Below(4), () => Ask(trainee, choices, choice + 1));
        }
    }

    // What the trainee says this mentor is to them follows from what the mentor offers.
    private static MentoringNeeds CoveredBy(MentorProfile mentor, TraineeProfile trainee) =>
        ((mentor.Offers & (Offers.CareerTalk | Offers.InterviewPractice)) != Offers.None ? MentoringNeeds.Career : MentoringNeeds.None)
        | ((mentor.Offers & Offers.Research) != Offers.None ? MentoringNeeds.Research : MentoringNeeds.None)
        | (trainee.Interests.Contains(mentor.Specialty) ? MentoringNeeds.Specialty : MentoringNeeds.None)
        | ((mentor.Offers & Offers.Wellbeing) != Offers.None ? MentoringNeeds.Wellbeing : MentoringNeeds.None)
        | ((mentor.Offers & Offers.Introductions) != Offers.None ? MentoringNeeds.Sponsor : MentoringNeeds.None);

    /// <summary>What the timetable does about a promise that lapses: a reminder, and in the end the next mentor.</summary>
    private void WatchPromise(SchoolTrainee trainee, SchoolMentor mentor, MentorRequest request, List<SchoolMentor> choices, int choice)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(mentor.Person.TimeZone);
        _days.In(1, Watch);

        void Watch()
        {
            request.NudgeIfLapsed(mentor.Profile, zone, _days.Now);
            if (request.ExpireIfForgotten(mentor.Profile, zone, _days.Now))
            {
                Ask(trainee, choices, choice + 1);
            }
            else if (request.IsOpen)
            {
                _days.In(1, Watch);
            }
        }
    }

    private int Day => (int)(_days.Now - _days.StartsAt).TotalDays;
}
