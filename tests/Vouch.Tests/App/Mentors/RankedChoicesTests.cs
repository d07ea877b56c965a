using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Jobs;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

/// <summary>Choices that are asked one after the other.</summary>
public sealed class RankedChoicesTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Silence_is_reminded_at_three_days_and_passed_on_at_seven(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (first, second) = (await stage.MentorAsync("Dr. First"), await stage.MentorAsync("Dr. Second"));
        var trainee = await stage.TraineeAsync("Maya Osei");
        await stage.AskAsync(trainee, first);
        var planned = await PlanAsync(stage, trainee, second);
        Assert.Equal(MentorRequestStatus.Planned, (await stage.RequestAsync(planned)).Status);
        var known = (await stage.MailsAsync()).Count;
        var heard = new List<(int Day, string Subject)>();

        for (var day = 1; day <= 9; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await stage.RemindAsync();
            await PassOnAsync(stage);
            await PassOnAsync(stage);
            var mails = await stage.MailsAsync();
            heard.AddRange(mails.Skip(known).Select(mail => (day, mail.Subject)));
            known = mails.Count;
        }

        Assert.Equal(
            [
                (3, "Maya Osei is still waiting for your answer"),
                (7, "Maya Osei asks whether you would be their mentor"),
                (7, "No answer from Dr. First: who to ask next"),
                (7, "We have asked Dr. Second, your next choice"),
            ],
            heard.Order());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_no_asks_the_next_with_a_place_in_the_trainees_order_and_a_yes_ends_the_rest(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (first, full) = (await stage.MentorAsync("Dr. First"), await stage.MentorAsync("Dr. Full"));
        var (third, fourth) = (await stage.MentorAsync("Dr. Third"), await stage.MentorAsync("Dr. Fourth"));
        var trainee = await stage.TraineeAsync("Maya Osei");
        var asked = await stage.AskAsync(trainee, first);
        var plans = new[] { await PlanAsync(stage, trainee, full), await PlanAsync(stage, trainee, third), await PlanAsync(stage, trainee, fourth) };
        Assert.Null(await stage.App.RunAsync((MoveChoice move) => move.ExecuteAsync(new(trainee.Id, plans[2], Up: true), CancellationToken.None)));
        await stage.App.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(new(full.Id, new() { Capacity = 0 }, "America/Chicago"), CancellationToken.None));

        await stage.AnswerAsync(first, asked, new(false, DeclineReason.NoTime));
        await PassOnAsync(stage);

        Assert.Equal(
            [MentorRequestStatus.Planned, MentorRequestStatus.Planned, MentorRequestStatus.Requested], await StatusesAsync(stage, plans));
        Assert.Null(await stage.AnswerAsync(fourth, plans[2], new(true)));
        await PassOnAsync(stage);
        Assert.Equal(
            [MentorRequestStatus.Withdrawn, MentorRequestStatus.Withdrawn, MentorRequestStatus.Accepted], await StatusesAsync(stage, plans));
        Assert.DoesNotContain(await stage.MailsAsync(), mail => mail.ToName is "Dr. Third" or "Dr. Full");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_the_trainee_moves_a_choice_and_six_are_too_many(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var trainee = await stage.TraineeAsync("Maya Osei");
        var other = await stage.TraineeAsync("Luis Prado");
        await stage.AskAsync(trainee, await stage.MentorAsync("Dr. 0"));
        var plan = await PlanAsync(stage, trainee, await stage.MentorAsync("Dr. 1"));
        for (var i = 2; i < 5; i++)
        {
            await PlanAsync(stage, trainee, await stage.MentorAsync($"Dr. {i}"));
        }

        var sixth = await stage.TryAskAsync(trainee, await stage.MentorAsync("Dr. 5"));

        Assert.Equal(MentorRequestProblems.TooManyOpen, sixth.Problem);
        Assert.Equal(Problem.NotFound, await stage.App.RunAsync((MoveChoice move) => move.ExecuteAsync(new(other.Id, plan, Up: false), CancellationToken.None)));
    }

    [Theory]
    [InlineData(null, 3, 7)]
    [InlineData(1, 3, 7)]
    [InlineData(3, 4, 8)]
    [InlineData(14, 15, 19)]
    public void Nobody_is_reminded_before_their_own_promise(int? promise, int remindOn, int passOn)
    {
        var now = new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
        var asked = new DateOnly(2026, 3, 2);
        var mentor = MentorProfile.Create(PersonId.New(now), new() { Promise = promise is { } days ? new(days) : null }, now).Value;

        var reminded = RequestPacing.Usual.RemindOn(mentor, asked);

        Assert.Equal((remindOn, passOn), (reminded.DayNumber - asked.DayNumber, RequestPacing.Usual.PassOnOn(mentor, reminded).DayNumber - asked.DayNumber));
    }

    private static async Task<MentorRequestId> PlanAsync(MentorsStage stage, Person trainee, Person mentor)
    {
        var planned = await stage.App.RunAsync((AskMentor ask) => ask.ExecuteAsync(
            new(trainee.Id, mentor.Id, MentorsStage.Words, AfterOthers: true), CancellationToken.None));
        Assert.Null(planned.Problem);
        return planned.Value;
    }

    private static async Task<MentorRequestStatus[]> StatusesAsync(MentorsStage stage, MentorRequestId[] requests)
    {
        var statuses = new List<MentorRequestStatus>();
        foreach (var request in requests)
        {
            statuses.Add((await stage.RequestAsync(request)).Status);
        }

        return [.. statuses];
    }

    private static Task PassOnAsync(MentorsStage stage) => stage.App.RunAsync<IServiceProvider>(services =>
        services.GetServices<IRecurringJob>().OfType<AskNextChoices>().Single().RunAsync(CancellationToken.None));
}
