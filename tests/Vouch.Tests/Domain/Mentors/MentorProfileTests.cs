using CsCheck;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.Domain.Mentors;

public sealed class MentorProfileTests
{
    [Fact]
    public void Everything_may_be_left_out() =>
        Assert.True(MentorProfile.Create(Profiles.MentorId, new(), Profiles.Now).Succeeded);

    [Fact]
    public void Words_are_tidied()
    {
        var mentor = Profiles.Mentor(new() { Topics = ["  heart   failure ", "Heart failure", ""], Institution = "   " });

        Assert.Equal(["heart failure"], mentor.Topics);
        Assert.Null(mentor.Institution);
    }

    public static TheoryData<string, MentorDetails> Invalid => new()
    {
        { "mentor.unknown-specialty", new() { Specialty = "alchemy" } },
        { "mentor.topics", new() { Topics = [new string('a', 61)] } },
        { "mentor.institution", new() { Institution = new string('a', 161) } },
        { "mentor.languages", new() { Languages = [.. Enumerable.Range(0, 13).Select(i => $"language {i}")] } },
        { "mentor.about", new() { About = new string('a', 2001) } },
        { "mentor.capacity-range", new() { Capacity = 51 } },
        { "mentor.capacity-range", new() { Capacity = -1 } },
        { "mentor.promise", new() { Promise = new(0) } },
        { "mentor.leaves", new() { Leaves = [new(new(2026, 5, 2), new(2026, 5, 1))] } },
        { "mentor.style", new() { Style = new(6) } },
        { "mentor.values", new() { Values = [PersonalValue.Craft, PersonalValue.Craft] } },
        { "mentor.availability", new() { Availability = new("Mars/Olympus", [new(DayOfWeek.Monday, new(8, 0), new(9, 0))]) } },
        { "mentor.unknown-choice", new() { Offers = (Offers)4096 } },
        { "mentor.unknown-choice", new() { Rhythm = (MeetingRhythm)9 } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_cannot_be_is_refused_and_changes_nothing(string code, MentorDetails details)
    {
        var mentor = Profiles.Mentor();

        Assert.Equal(code, mentor.Edit(details, Profiles.Now.AddDays(1))?.Code);
        Assert.Equal(("cardiology", 2, Profiles.Now), (mentor.Specialty, mentor.Capacity, mentor.UpdatedAt));
    }

    [Fact]
    public void Places_taken_never_pass_the_capacity_nor_fall_below_nothing() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3].Array[0, 20]).Sample((capacity, moves) =>
        {
            var mentor = Profiles.Mentor(new() { Capacity = capacity });
            foreach (var move in moves)
            {
                _ = move switch
                {
                    0 => mentor.TakePlace(Profiles.Now),
                    1 when mentor.PlacesTaken > 0 => Undo(mentor),
                    2 => mentor.SetCapacity(mentor.Capacity - 1, Profiles.Now),
                    _ => mentor.SetCapacity(mentor.Capacity + 1, Profiles.Now),
                };
                Assert.InRange(mentor.PlacesTaken, 0, mentor.Capacity);
            }
        });

    [Fact]
    public void Capacity_may_not_fall_below_the_trainees_one_has()
    {
        var mentor = Profiles.Mentor();
        mentor.TakePlace(Profiles.Now);
        mentor.TakePlace(Profiles.Now);

        Assert.Equal("mentor.capacity-below-taken", mentor.SetCapacity(1, Profiles.Now)?.Code);
        Assert.Equal("mentor.capacity-below-taken", mentor.Edit(Profiles.Complete with { Capacity = 1 }, Profiles.Now)?.Code);
    }

    [Fact]
    public void A_trainee_names_each_interest_once_and_five_at_most()
    {
        Assert.Equal("mentor.too-many-specialties", Refusal(["cardiology", "cardiology"]));
        Assert.Equal("mentor.too-many-specialties", Refusal([.. Specialty.All.Take(6).Select(s => s.Code)]));
        Assert.Equal("mentor.unknown-specialty", Refusal(["alchemy"]));

        static string? Refusal(string[] interests) =>
            TraineeProfile.Create(Profiles.TraineeId, new() { Interests = interests }, Profiles.Now).Problem?.Code;
    }

    private static Vouch.Domain.Problem? Undo(MentorProfile mentor)
    {
        mentor.GiveBackPlace(Profiles.Now);
        return null;
    }
}
