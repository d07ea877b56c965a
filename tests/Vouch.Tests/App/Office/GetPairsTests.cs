using Vouch.App.Features.Office;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;
using Vouch.Tests.App.Mentorships;

namespace Vouch.Tests.App.Office;

/// <summary>Which pairs the office sees as overdue, in which order, and at what cost.</summary>
public sealed class GetPairsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Overdue_pairs_come_longest_first_and_the_others_not_at_all(DatabaseKind kind)
    {
        await using var app = await TestServices.CreateAsync(kind);
        var now = app.Clock.GetUtcNow();
        foreach (var (name, daysAgo, every, status) in new[]
        {
            ("Fresh", 20, 30, MentorshipStatus.Active), ("Overdue", 50, 30, MentorshipStatus.Active), ("Long past", 70, 30, MentorshipStatus.Active),
            ("Weekly", 35, 7, MentorshipStatus.Active), ("Paused", 300, 30, MentorshipStatus.Paused), ("Ended", 300, 30, MentorshipStatus.Ended),
        })
        {
            await AddPairAsync(app, name, now.AddDays(-daysAgo), every, status);
        }

        var all = await LookAsync(app, onlyRed: false);
        var red = await LookAsync(app, onlyRed: true);

        Assert.Equal(["Weekly", "Long past", "Overdue"], all.Pairs.Select(pair => pair.Trainee));
        Assert.Equal(["Weekly", "Long past"], red.Pairs.Select(pair => pair.Trainee));
        Assert.All(all.Pairs, pair => Assert.Equal(($"Mentor of {pair.Trainee}", (DateOnly?)null, 0), (pair.Mentor, pair.LastMetOn, pair.Reminders)));
    }

    [Fact]
    public async Task However_many_pairs_the_page_costs_as_many_queries()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < GetPairs.PageSize + 5; i++)
        {
            await AddPairAsync(app, $"Trainee {i}", app.Clock.GetUtcNow().AddDays(-100 - i), 30, MentorshipStatus.Active);
        }

        GetPairs.View? view = null;
        var queries = await QueryCount.OfAsync(async () => view = await LookAsync(app, onlyRed: false));

        Assert.Equal((17, GetPairs.PageSize, GetPairs.PageSize + 5, 2), (queries, view!.Pairs.Count, view.Total, view.Pages));
    }

    private static Task<GetPairs.View> LookAsync(TestServices app, bool onlyRed) =>
        app.RunAsync((GetPairs get) => get.ExecuteAsync(new(onlyRed, 1), CancellationToken.None));

    private static async Task AddPairAsync(TestServices app, string name, DateTimeOffset since, int every, MentorshipStatus status)
    {
        var word = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var trainee = Person.Create(name, $"{word}@school.edu", Roles.Trainee, since).Value;
        var mentor = Person.Create($"Mentor of {name}", $"mentor.{word}@school.edu", Roles.Mentor, since).Value;
        var mentorship = Mentorship.Begin(trainee.Id, mentor.Id, since).Value;
        Assert.Null(mentorship.MeetEvery(trainee.Id, every));
        var today = DateOnly.FromDateTime(since.UtcDateTime);
        Assert.Null(status switch
        {
            MentorshipStatus.Paused => mentorship.Pause(trainee.Id, null, today),
            MentorshipStatus.Ended => mentorship.End(trainee.Id, EndReason.Completed, "", today),
            _ => null,
        });
        await app.SaveAsync(trainee, mentor, mentorship);
    }
}
