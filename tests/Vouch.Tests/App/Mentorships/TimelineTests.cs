using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

public sealed class TimelineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_tells_what_the_reader_may_see_latest_first(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await WriteAsync(stage, stage.Trainee.Id, "hers alone", Visibility.Private);
        await WriteAsync(stage, stage.Mentor.Id, "his alone", Visibility.Private);
        await WriteAsync(stage, stage.Trainee.Id, "shared", Visibility.ThisMentorship);
        await WriteAsync(stage, stage.Trainee.Id, "for all", Visibility.AllMentors);

        Assert.Equal(["for all", "shared", "hers alone", ""], await TextsAsync(stage, stage.Trainee.Id));
        Assert.Equal(["for all", "shared", "his alone", ""], await TextsAsync(stage, stage.Mentor.Id));
        Assert.Equal(Problem.NotFound, (await ReadAsync(stage, stage.Id, stage.Stranger.Id, null)).Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_mentor_of_the_trainee_sees_only_what_is_for_all(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var second = Mentorship.Begin(stage.Trainee.Id, stage.Stranger.Id, stage.Now).Value;
        await stage.App.SaveAsync(second);
        await WriteAsync(stage, stage.Trainee.Id, "shared with Dana", Visibility.ThisMentorship);
        await WriteAsync(stage, stage.Trainee.Id, "for all", Visibility.AllMentors);

        var seen = (await ReadAsync(stage, second.Id, stage.Stranger.Id, null)).Value.Entries.Select(e => e.Text);
        Assert.Equal(["for all", ""], seen);

        Assert.Null(await stage.DoAsync<EndMentorship, Problem?>(u => u.ExecuteAsync(
            new(second.Id, stage.Trainee.Id, EndReason.WithoutFault, ""), Token)));
        Assert.DoesNotContain("for all", (await ReadAsync(stage, second.Id, stage.Stranger.Id, null)).Value.Entries.Select(e => e.Text));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Pages_follow_each_other_without_gap_or_repetition(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        for (var i = 0; i < GetTimeline.PageSize * 2; i++)
        {
            await WriteAsync(stage, stage.Trainee.Id, $"entry {i}", Visibility.ThisMentorship);
        }

        List<TimelineEntry> all = [];
        DateTimeOffset? before = null;
        do
        {
            var page = (await ReadAsync(stage, stage.Id, stage.Mentor.Id, before)).Value;
            all.AddRange(page.Entries);
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(GetTimeline.PageSize * 2 + 1, all.Count);
        Assert.Equal(all.Count, all.DistinctBy(e => (e.SourceId, e.Kind)).Count());
        Assert.Equal(all.OrderByDescending(e => e.At).Select(e => e.SourceId), all.Select(e => e.SourceId));
    }

    [Fact]
    public async Task A_longer_history_costs_no_more_queries()
    {
        await using var stage = await MentorshipStage.SetAsync(DatabaseKind.Sqlite);
        await WriteAsync(stage, stage.Trainee.Id, "first", Visibility.ThisMentorship);
        var few = await QueryCount.OfAsync(() => ReadAsync(stage, stage.Id, stage.Mentor.Id, null));

        for (var i = 0; i < 30; i++)
        {
            await WriteAsync(stage, stage.Trainee.Id, $"entry {i}", Visibility.ThisMentorship);
        }

        await stage.ScheduleAsync();
        await stage.ProposeContributionAsync();
        var many = await QueryCount.OfAsync(() => ReadAsync(stage, stage.Id, stage.Mentor.Id, null));

        Assert.InRange(few, 5, 15);
        Assert.Equal(few, many);
    }

    [Fact]
    public async Task More_mentorships_cost_no_more_queries_to_list()
    {
        await using var stage = await MentorshipStage.SetAsync(DatabaseKind.Sqlite);
        var one = await QueryCount.OfAsync(() => ListAsync(stage));

        await stage.App.SaveAsync(Mentorship.Begin(stage.Trainee.Id, stage.Stranger.Id, stage.Now).Value);
        await stage.ScheduleAsync();
        var two = await QueryCount.OfAsync(() => ListAsync(stage));

        Assert.Equal(2, (await ListAsync(stage)).Count);
        Assert.InRange(one, 5, 20);
        Assert.Equal(one, two);
    }

    private static Task<IReadOnlyList<ListMentorships.Row>> ListAsync(MentorshipStage stage) =>
        stage.DoAsync<ListMentorships, IReadOnlyList<ListMentorships.Row>>(u => u.ExecuteAsync(new(stage.Trainee.Id), Token));

    private static Task<Result<JournalEntryId>> WriteAsync(MentorshipStage stage, PersonId by, string text, Visibility visibility) =>
        stage.DoAsync<WriteJournalEntry, Result<JournalEntryId>>(u => u.ExecuteAsync(
            new(stage.Id, by, JournalKind.Reflection, text, visibility), Token));

    private static async Task<IEnumerable<string>> TextsAsync(MentorshipStage stage, PersonId reader) =>
        (await ReadAsync(stage, stage.Id, reader, null)).Value.Entries.Select(e => e.Text);

    private static Task<Result<GetTimeline.View>> ReadAsync(MentorshipStage stage, MentorshipId id, PersonId reader, DateTimeOffset? before) =>
        stage.DoAsync<GetTimeline, Result<GetTimeline.View>>(u => u.ExecuteAsync(new(id, reader, before), Token));
}
