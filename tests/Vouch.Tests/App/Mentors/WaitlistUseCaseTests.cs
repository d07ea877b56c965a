using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentorships;
using Vouch.App.Jobs;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

/// <summary>Lines for mentors without a place: who is offered what, when, and never twice.</summary>
public sealed class WaitlistUseCaseTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_ending_offers_the_place_to_the_first_in_line_then_to_the_next(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, held) = await FullMentorAsync(stage);
        var first = await InLineAsync(stage, mentor, "First One");
        var second = await InLineAsync(stage, mentor, "Second One");
        await OfferAsync(stage);
        Assert.Equal(0, await OffersAsync(stage));

        await stage.App.RunAsync((EndMentorship end) => end.ExecuteAsync(new(held, mentor.Id, EndReason.Completed, ""), CancellationToken.None));
        await OfferAsync(stage);
        await OfferAsync(stage);

        Assert.Equal(["A place with Dr. Ada Ito is kept for you"], await SubjectsToAsync(stage, first));
        Assert.Empty(await SubjectsToAsync(stage, second));
        Assert.Equal((0, 1), await PlacesAsync(stage, mentor));

        stage.App.Clock.Advance(TimeSpan.FromDays(3));
        await OfferAsync(stage);

        Assert.Equal("The place with Dr. Ada Ito went to the next in line", (await SubjectsToAsync(stage, first))[^1]);
        Assert.Equal(["A place with Dr. Ada Ito is kept for you"], await SubjectsToAsync(stage, second));
        Assert.Equal((0, 1), await PlacesAsync(stage, mentor));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_kept_place_is_asked_for_and_nobody_else_gets_it(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, _) = await FullMentorAsync(stage);
        var waiting = await InLineAsync(stage, mentor, "First One");
        var stranger = await stage.TraineeAsync("A Stranger");
        await RaiseAsync(stage, mentor, 2);

        Assert.Equal(MentorRequestProblems.OthersWait, (await stage.TryAskAsync(stranger, mentor)).Problem);
        await OfferAsync(stage);
        Assert.Equal(MentorRequestProblems.NotAccepting, (await stage.TryAskAsync(stranger, mentor)).Problem);
        var request = await stage.AskAsync(waiting, mentor);
        Assert.Equal((0, 1), await PlacesAsync(stage, mentor));
        Assert.Null(await stage.AnswerAsync(mentor, request, new(true)));

        Assert.Equal((0, 0), await PlacesAsync(stage, mentor));
        Assert.Equal(2, (await stage.ProfileAsync(mentor)).PlacesTaken);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_no_a_withdrawal_and_silence_give_the_kept_place_to_the_next(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, _) = await FullMentorAsync(stage);
        var people = new List<Person>();
        for (var i = 0; i < 4; i++)
        {
            people.Add(await InLineAsync(stage, mentor, $"Trainee {i}"));
        }

        await RaiseAsync(stage, mentor, 2);
        await OfferAsync(stage);
        Assert.Null(await stage.AnswerAsync(mentor, await stage.AskAsync(people[0], mentor), new(false, DeclineReason.NoTime)));
        await OfferAsync(stage);
        var withdrawn = await stage.AskAsync(people[1], mentor);
        Assert.Null(await stage.App.RunAsync((WithdrawMentorRequest use) => use.ExecuteAsync(new(people[1].Id, withdrawn), CancellationToken.None)));
        await OfferAsync(stage);
        var silent = await stage.AskAsync(people[2], mentor);
        for (var day = 0; day < 30; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await stage.RemindAsync();
        }

        Assert.Equal(MentorRequestStatus.Expired, (await stage.RequestAsync(silent)).Status);
        await OfferAsync(stage);
        Assert.Single(await SubjectsToAsync(stage, people[3]));
        Assert.Equal((0, 1), await PlacesAsync(stage, mentor));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_places_and_ten_rounds_at_once_make_two_offers(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, _) = await FullMentorAsync(stage);
        for (var i = 0; i < 5; i++)
        {
            await InLineAsync(stage, mentor, $"Trainee {i}");
        }

        await RaiseAsync(stage, mentor, 3);
        await AtOnceAsync(10, _ => OfferAsync(stage));
        await OfferAsync(stage); // whoever lost the race looks again

        Assert.Equal(2, await OffersAsync(stage));
        Assert.Equal((0, 2), await PlacesAsync(stage, mentor));
        Assert.Equal(2, (await stage.MailsAsync()).Count(mail => mail.Subject.StartsWith("A place with", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Fifty_presses_at_once_take_a_kept_place_once(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, _) = await FullMentorAsync(stage);
        var waiting = await InLineAsync(stage, mentor, "First One");
        await RaiseAsync(stage, mentor, 2);
        await OfferAsync(stage);

        var asked = await AtOnceAsync(50, async _ => (await stage.TryAskAsync(waiting, mentor)).Problem);
        var request = await stage.App.WithDbAsync(db => db.Set<MentorRequest>().SingleAsync(r => r.TraineeId == waiting.Id));
        var answers = await AtOnceAsync(50, _ => stage.AnswerAsync(mentor, request.Id, new(true)));

        Assert.Single(asked, problem => problem is null);
        Assert.Single(answers, problem => problem is null);
        var profile = await stage.ProfileAsync(mentor);
        Assert.Equal((2, 0), (profile.PlacesTaken, profile.PlacesHeld));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_offered_during_leave_or_by_a_mentor_who_takes_nobody(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, _) = await FullMentorAsync(stage);
        var waiting = await InLineAsync(stage, mentor, "First One");
        await EditAsync(stage, mentor, new() { Capacity = 2, Leaves = [new(new(2026, 7, 1), new(2026, 7, 20))] });
        await OfferAsync(stage);
        await EditAsync(stage, mentor, new() { Capacity = 2, IsAccepting = false });
        await OfferAsync(stage);
        Assert.Empty(await SubjectsToAsync(stage, waiting));

        await EditAsync(stage, mentor, new() { Capacity = 2 });
        await OfferAsync(stage);
        Assert.Single(await SubjectsToAsync(stage, waiting));
        await EditAsync(stage, mentor, new() { Capacity = 2, IsAccepting = false });
        await OfferAsync(stage);

        Assert.Equal((1, 0), await PlacesAsync(stage, mentor));
        Assert.Single(await SubjectsToAsync(stage, waiting));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_page_says_where_one_stands_and_that_the_wait_is_unknown(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, _) = await FullMentorAsync(stage);
        await InLineAsync(stage, mentor, "First One");
        var second = await InLineAsync(stage, mentor, "Second One");
        var viewer = await stage.TraineeAsync("A Viewer");

        var mine = await stage.App.RunAsync((GetMyMentorRequests get) => get.ExecuteAsync(second.Id, CancellationToken.None));
        var seen = await stage.App.RunAsync((GetMentorProfile get) => get.ExecuteAsync(new(viewer.Id, mentor.Id), CancellationToken.None));
        var again = await stage.App.RunAsync((JoinWaitlist join) => join.ExecuteAsync(new(second.Id, mentor.Id), CancellationToken.None));

        Assert.Equal((2, false), (Assert.Single(mine.Lines).Position, mine.Lines[0].Wait.IsKnown));
        Assert.Equal((2, false), (seen.Value.Waiting!.Ahead, seen.Value.Waiting.IsIn));
        Assert.Equal(WaitlistProblems.AlreadyInLine, again);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_is_erased_leaves_no_place_kept(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (mentor, _) = await FullMentorAsync(stage);
        var waiting = await InLineAsync(stage, mentor, "First One");
        await RaiseAsync(stage, mentor, 2);
        await OfferAsync(stage);

        await stage.App.WithDbAsync(db => db.Set<Person>().Where(person => person.Id == waiting.Id).ExecuteDeleteAsync());
        await OfferAsync(stage);

        Assert.Equal((1, 0), await PlacesAsync(stage, mentor));
    }

    private static async Task<(Person Mentor, MentorshipId Held)> FullMentorAsync(MentorsStage stage)
    {
        var mentor = await stage.MentorAsync("Dr. Ada Ito", new() { Capacity = 1 });
        Assert.Null(await stage.AnswerAsync(mentor, await stage.AskAsync(await stage.TraineeAsync("Has A Place"), mentor), new(true)));
        return (mentor, await stage.App.WithDbAsync(db => db.Set<Mentorship>().Select(m => m.Id).SingleAsync()));
    }

    private static async Task<Person> InLineAsync(MentorsStage stage, Person mentor, string name)
    {
        var trainee = await stage.TraineeAsync(name);
        stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await stage.App.RunAsync((JoinWaitlist join) => join.ExecuteAsync(new(trainee.Id, mentor.Id), CancellationToken.None)));
        return trainee;
    }

    private static Task RaiseAsync(MentorsStage stage, Person mentor, int places) => EditAsync(stage, mentor, new() { Capacity = places });

    private static async Task EditAsync(MentorsStage stage, Person mentor, MentorDetails details) =>
        Assert.Null(await stage.App.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(new(mentor.Id, details, "America/Chicago"), CancellationToken.None)));

    private static Task OfferAsync(MentorsStage stage) => stage.App.RunAsync<IServiceProvider>(services =>
        services.GetServices<IRecurringJob>().OfType<OfferFreedPlaces>().Single().RunAsync(CancellationToken.None));

    private static async Task<(int Open, int Held)> PlacesAsync(MentorsStage stage, Person mentor)
    {
        var profile = await stage.ProfileAsync(mentor);
        return (profile.OpenPlaces, profile.PlacesHeld);
    }

    private static Task<int> OffersAsync(MentorsStage stage) =>
        stage.App.WithDbAsync(db => db.Set<WaitlistEntry>().CountAsync(entry => entry.Status == WaitlistStatus.Offered));

    private static async Task<List<string>> SubjectsToAsync(MentorsStage stage, Person person) =>
        [.. (await stage.MailsAsync()).Where(mail => mail.ToEmail == person.Email).Select(mail => mail.Subject)];

    private static async Task AtOnceAsync(int times, Func<int, Task> act) => await AtOnceAsync(times, async i =>
    {
        await act(i);
        return true;
    });

    private static async Task<T[]> AtOnceAsync<T>(int times, Func<int, Task<T>> act)
    {
        using var start = new ManualResetEventSlim();
        var all = Enumerable.Range(0, times).Select(i => Task.Run(async () =>
        {
            start.Wait();
            return await act(i);
        })).ToList();
        start.Set();
        return await Task.WhenAll(all);
    }
}
