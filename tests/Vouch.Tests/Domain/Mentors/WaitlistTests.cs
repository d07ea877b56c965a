using CsCheck;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.Domain.Mentors;

public sealed class WaitlistTests
{
    private static readonly TimeSpan ThreeDays = TimeSpan.FromDays(3);

    [Fact]
    public void An_offer_keeps_a_place_and_gives_it_back_when_nobody_takes_it()
    {
        var mentor = Full();
        var entry = Join(mentor);
        mentor.SetCapacity(2, Profiles.Now);

        Assert.Null(entry.Offer(mentor, Profiles.Now, ThreeDays));
        Assert.Equal((0, 1), (mentor.OpenPlaces, mentor.PlacesHeld));
        Assert.False(entry.LapseIfOver(mentor, Profiles.Now + ThreeDays - TimeSpan.FromSeconds(1)));
        Assert.True(entry.LapseIfOver(mentor, Profiles.Now + ThreeDays));
        Assert.Equal((1, 0, WaitlistStatus.Lapsed), (mentor.OpenPlaces, mentor.PlacesHeld, entry.Status));
    }

    [Fact]
    public void Nobody_is_offered_a_place_that_is_not_there()
    {
        var mentor = Full();
        var entry = Join(mentor);

        Assert.Equal("mentor.no-place-left", entry.Offer(mentor, Profiles.Now, ThreeDays)!.Code);
        Assert.Equal(WaitlistStatus.Waiting, entry.Status);
    }

    [Fact]
    public void A_place_that_is_open_is_asked_for_not_waited_for()
    {
        var mentor = Profiles.Mentor(new() { Capacity = 1 });

        Assert.Equal("waitlist.place-is-open", WaitlistEntry.Join(PersonId.New(Profiles.Now), mentor, [], othersWait: false, Profiles.Now).Problem!.Code);
        Assert.True(WaitlistEntry.Join(PersonId.New(Profiles.Now), mentor, [], othersWait: true, Profiles.Now).Succeeded);
    }

    [Fact]
    public void A_mentor_who_stops_welcoming_requests_ends_the_offer_and_the_turn_is_kept()
    {
        var mentor = Full();
        var entry = Join(mentor);
        mentor.SetCapacity(2, Profiles.Now);
        entry.Offer(mentor, Profiles.Now, ThreeDays);

        Assert.Null(mentor.Edit(new() { Capacity = 2, IsAccepting = false }, Profiles.Now));
        Assert.True(entry.TakeBackIfClosed(mentor, Profiles.Now));
        Assert.Equal((WaitlistStatus.Waiting, 0), (entry.Status, mentor.PlacesHeld));
    }

    [Fact]
    public void A_wait_is_unknown_with_too_few_endings_and_says_on_what_it_rests()
    {
        Assert.False(WaitEstimate.For(1, [10], [90, 90], [], 3).IsKnown);

        var own = WaitEstimate.For(1, [30], [90, 100, 110, 120, 130], [], 3);
        Assert.Equal(new WaitEstimate(WaitBasis.ThisMentor, 5, 73, 83, 93), own);

        var all = WaitEstimate.For(1, [30], [], [.. Enumerable.Repeat(100, 20)], 7);
        Assert.Equal((WaitBasis.Everybody, 77), (all.Basis, all.MiddleDays));

        // A mentorship older than every one that ended says nothing of when it will.
        Assert.False(WaitEstimate.For(1, [400], [90, 100, 110, 120, 130], [], 3).IsKnown);
        Assert.False(WaitEstimate.For(2, [30], [90, 100, 110, 120, 130], [], 3).IsKnown);
    }

    [Fact]
    public void A_later_place_in_line_never_waits_shorter_and_the_span_is_in_order() =>
        Gen.Select(Gen.Int[0, 400].List[0, 6], Gen.Int[1, 500].List[0, 30], Gen.Int[1, 30]).Sample((running, lengths, answer) =>
        {
            var waits = Enumerable.Range(1, 6).Select(position => WaitEstimate.For(position, running, lengths, lengths, answer)).ToList();
            Assert.All(waits.Where(wait => wait.IsKnown), wait => Assert.True(answer <= wait.LowDays && wait.LowDays <= wait.MiddleDays && wait.MiddleDays <= wait.HighDays));
            Assert.All(waits.Zip(waits.Skip(1)), pair => Assert.True(
                !pair.Second.IsKnown
                || (pair.First.IsKnown && pair.First.LowDays <= pair.Second.LowDays && pair.First.MiddleDays <= pair.Second.MiddleDays && pair.First.HighDays <= pair.Second.HighDays)));
        }, iter: 500);

    [Fact]
    public void Whatever_happens_places_taken_and_kept_never_exceed_capacity() =>
        Gen.Int[0, 6].List[1, 40].Sample(steps =>
        {
            var mentor = Profiles.Mentor(new() { Capacity = 2 });
            var line = new List<WaitlistEntry>();
            var requests = new List<MentorRequest>();
            var now = Profiles.Now;
            foreach (var step in steps)
            {
                now = now.AddHours(13);
                var waiting = line.Find(entry => entry.Status == WaitlistStatus.Waiting);
                var offered = line.Find(entry => entry.HasOffer(now));
                switch (step)
                {
                    case 0 when WaitlistEntry.Join(PersonId.New(Profiles.Now), mentor, [], othersWait: true, now) is { Succeeded: true } joined:
                        line.Add(joined.Value);
                        break;
                    case 1:
                        waiting?.Offer(mentor, now, ThreeDays);
                        break;
                    case 2 when offered is not null:
                        requests.Add(MentorRequest.AskForHeldPlace(offered.TraineeId, mentor, new("Why.", "What.", null), [], now).Value);
                        offered.Take(now);
                        break;
                    case 3:
                        requests.Find(request => request.IsOpen)?.Accept(mentor, now);
                        break;
                    case 4 when requests.Find(request => request.IsOpen) is { } open:
                        open.Decline(mentor.PersonId, DeclineReason.NoTime, null, now);
                        open.GiveBackHeldPlace(mentor, now);
                        break;
                    case 5:
                        line.ForEach(entry => entry.LapseIfOver(mentor, now));
                        break;
                    case 6 when mentor.PlacesTaken > 0:
                        mentor.GiveBackPlace(now);
                        break;
                }

                var kept = line.Count(entry => entry.Status == WaitlistStatus.Offered) + requests.Count(request => request.HoldsPlace);
                Assert.Equal(kept, mentor.PlacesHeld);
                Assert.True(mentor.OpenPlaces >= 0);
            }
        }, iter: 500);

    private static MentorProfile Full()
    {
        var mentor = Profiles.Mentor(new() { Capacity = 1 });
        mentor.TakePlace(Profiles.Now);
        return mentor;
    }

    private static WaitlistEntry Join(MentorProfile mentor) =>
        WaitlistEntry.Join(PersonId.New(Profiles.Now), mentor, [], othersWait: false, Profiles.Now).Value;
}
