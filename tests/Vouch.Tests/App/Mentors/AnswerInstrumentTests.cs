using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors;
using Vouch.Domain.Instruments;

namespace Vouch.Tests.App.Mentors;

public sealed class AnswerInstrumentTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Answers_come_back_to_their_writer_lie_sealed_and_are_erased_by_skipping_all(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (maya, other) = (await stage.TraineeAsync("Maya Osei"), await stage.TraineeAsync("Luis Prado"));
        int?[] answers = [.. Enumerable.Range(0, 20).Select(i => i % 6 == 5 ? (int?)null : (i % 5) + 1)];

        Assert.Null(await AnswerAsync(stage, maya.Id, answers));

        var mine = await GetAsync(stage, maya.Id);
        Assert.Equal(answers, mine.Answers);
        Assert.Equal(MiniIpip.Score(answers), mine.Scores);
        Assert.Empty((await GetAsync(stage, other.Id)).Scores);
        var stored = Assert.Single(await stage.App.WithDbAsync(db => db.Database.SqlQueryRaw<byte[]>(
            "SELECT \"Answers\" AS \"Value\" FROM \"InstrumentAnswers\"").ToListAsync()));
        Assert.DoesNotContain("12345", System.Text.Encoding.UTF8.GetString(stored), StringComparison.Ordinal);

        Assert.Null(await AnswerAsync(stage, maya.Id, [.. Enumerable.Repeat((int?)null, 20)]));
        Assert.Null((await GetAsync(stage, maya.Id)).AnsweredAt);
        Assert.Equal(InstrumentProblems.Answers, await AnswerAsync(stage, maya.Id, [9]));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_fit_is_the_same_with_and_without_answers(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");
        var maya = await stage.TraineeAsync("Maya Osei", new() { Interests = ["cardiology"] });
        var before = await FitAsync();

        await AnswerAsync(stage, maya.Id, [.. Enumerable.Repeat((int?)5, 20)]);
        await AnswerAsync(stage, mentor.Id, [.. Enumerable.Repeat((int?)1, 20)]);

        Assert.Equivalent(before, await FitAsync());

        async Task<FitView?> FitAsync() => (await stage.App.RunAsync((GetMentorProfile get) =>
            get.ExecuteAsync(new(maya.Id, mentor.Id), CancellationToken.None))).Value.Mentor.Fit;
    }

    private static Task<Vouch.Domain.Problem?> AnswerAsync(MentorsStage stage, PersonId person, IReadOnlyList<int?> answers) =>
        stage.App.RunAsync((AnswerInstrument use) => use.ExecuteAsync(new(person, answers), CancellationToken.None));

    private static Task<GetMyInstrument.View> GetAsync(MentorsStage stage, PersonId person) =>
        stage.App.RunAsync((GetMyInstrument use) => use.ExecuteAsync(person, CancellationToken.None));
}
