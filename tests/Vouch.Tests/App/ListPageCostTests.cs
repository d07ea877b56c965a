using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Cohorts;
using Vouch.App.Features.Letters;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Office;
using Vouch.App.Links;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Tests.App.Mentorships;
using Vouch.Tests.App.Office;

namespace Vouch.Tests.App;

/// <summary>A page that lists things costs as many queries for whoever has most of them in a school as for whoever has few.</summary>
public sealed class ListPageCostTests
{
    private const int Readers = 8;

    [Fact]
    public async Task Pages_of_one_reader_cost_the_same_for_everybody_who_has_something_to_list()
    {
        await using var school = await SchoolStage.OpenAsync(DatabaseKind.Sqlite);
        var mentors = await BusiestAndCalmestAsync(school.App, mentorship => mentorship.MentorId);
        var trainees = await BusiestAndCalmestAsync(school.App, mentorship => mentorship.TraineeId);

        await SameAsync<GetMentorInbox>(mentors, (use, mentor) => use.ExecuteAsync(mentor, default));
        await SameAsync<ListMentorships>(mentors, (use, mentor) => use.ExecuteAsync(new(mentor), default));
        await SameAsync<ListMentorships>(trainees, (use, trainee) => use.ExecuteAsync(new(trainee), default));
        await SameAsync<GetMyMentorRequests>(trainees, (use, trainee) => use.ExecuteAsync(trainee, default));
        await SameAsync<GetGrowth>(trainees, (use, trainee) => use.ExecuteAsync(new(trainee), default));
        await SameAsync<GetLetterTargets>(trainees, (use, trainee) => use.ExecuteAsync(new(trainee), default));
        await SameAsync<GetLetterBoard>(trainees, (use, trainee) => use.ExecuteAsync(new(trainee), default));

        async Task SameAsync<TUseCase>(IReadOnlyList<PersonId> readers, Func<TUseCase, PersonId, Task> open)
            where TUseCase : notnull => Same<TUseCase>(await CostsAsync(readers, reader => school.App.RunAsync<TUseCase>(use => open(use, reader))));
    }

    [Fact]
    public async Task The_mentors_desk_by_mail_costs_the_same_for_everybody()
    {
        await using var school = await SchoolStage.OpenAsync(DatabaseKind.Sqlite);
        var tokens = new List<string>();
        foreach (var mentor in await BusiestAndCalmestAsync(school.App, mentorship => mentorship.MentorId))
        {
            tokens.Add(await school.App.RunAsync<IServiceProvider, string>(async services =>
            {
                var token = ((SignedLinks)services.GetService(typeof(SignedLinks))!).Issue(mentor, LinkPurpose.SeeMyMentees, mentor.Value, TimeSpan.FromDays(9));
                await ((Vouch.App.Persistence.AppDbContext)services.GetService(typeof(Vouch.App.Persistence.AppDbContext))!).SaveChangesAsync();
                return token;
            }));
        }

        Same<GetMentorDesk>(await CostsAsync(tokens, token => school.App.RunAsync<GetMentorDesk>(async use => Assert.Null((await use.ExecuteAsync(new(token), default)).Problem))));
    }

    [Fact]
    public async Task Pages_of_one_mentorship_cost_the_same_however_much_happened()
    {
        await using var school = await SchoolStage.OpenAsync(DatabaseKind.Sqlite);
        var byEntries = await school.App.WithDbAsync(db => db.Set<Mentorship>().Where(mentorship => mentorship.Status == MentorshipStatus.Active)
            .OrderBy(mentorship => db.Set<JournalEntry>().Count(entry => entry.MentorshipId == mentorship.Id)).ThenBy(mentorship => mentorship.Id)
            .Select(mentorship => new { mentorship.Id, mentorship.MentorId }).ToListAsync());
        var some = byEntries.Take(Readers / 2).Concat(byEntries.TakeLast(Readers / 2)).Select(row => (row.Id, row.MentorId)).ToList();

        await SameAsync<GetTimeline>((use, id, reader) => use.ExecuteAsync(new(id, reader), default));
        await SameAsync<GetJournal>((use, id, reader) => use.ExecuteAsync(new(id, reader), default));
        await SameAsync<GetGoals>((use, id, reader) => use.ExecuteAsync(new(id, reader), default));
        await SameAsync<GetTasks>((use, id, reader) => use.ExecuteAsync(new(id, reader), default));
        await SameAsync<GetContributions>((use, id, reader) => use.ExecuteAsync(new(id, reader), default));
        await SameAsync<GetOpportunities>((use, id, reader) => use.ExecuteAsync(new(id, reader), default));

        async Task SameAsync<TUseCase>(Func<TUseCase, MentorshipId, PersonId, Task> open)
            where TUseCase : notnull => Same<TUseCase>(await CostsAsync(some, pair => school.App.RunAsync<TUseCase>(use => open(use, pair.Id, pair.MentorId))));
    }

    [Fact]
    public async Task Pages_of_the_office_cost_the_same_for_a_school_as_for_nobody()
    {
        await using var school = await SchoolStage.OpenAsync(DatabaseKind.Sqlite);
        await using var empty = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var cohort = Cohort.Create("MD 2030", 1, school.App.Clock.GetUtcNow()).Value;
        var none = Cohort.Create("MD 2031", 1, school.App.Clock.GetUtcNow()).Value;
        var trainees = await school.App.WithDbAsync(db => db.Set<TraineeProfile>().Select(profile => profile.PersonId).ToListAsync());
        await school.App.SaveAsync([cohort, none, .. trainees.Select(trainee => CohortMember.Of(cohort.Id, trainee, Party.Trainee))]);

        Same<GetCohortPeople>(await CostsAsync([cohort.Id, none.Id], id => school.App.RunAsync<GetCohortPeople>(use => use.ExecuteAsync(new(id, Party.Trainee, 1), default))));
        Same<ListCohorts>(await CostsAsync([school.App, empty], app => app.RunAsync<ListCohorts>(use => use.ExecuteAsync(default))));
        Same<GetReturnedMail>(await CostsAsync([school.App, empty], app => app.RunAsync<GetReturnedMail>(use => use.ExecuteAsync(default))));
        foreach (var which in Enum.GetValues<GetOfficeLetters.Which>())
        {
            Same<GetOfficeLetters>(await CostsAsync([school.App, empty], app => app.RunAsync<GetOfficeLetters>(use => use.ExecuteAsync(new(which, 1), default))));
        }
    }

    [Fact]
    public async Task A_timeline_of_two_thousand_entries_pages_to_its_end_at_one_cost()
    {
        await using var stage = await MentorshipStage.SetAsync(DatabaseKind.Sqlite);
        var mentorship = await stage.App.WithDbAsync(db => db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == stage.Id));
        await stage.App.SaveAsync(Enumerable.Range(0, 2000).Select(number => (object)JournalEntry.Write(
            mentorship, mentorship.TraineeId, JournalKind.Reflection, $"Day {number}.", Visibility.ThisMentorship, stage.Now.AddHours(-4 * number)).Value).ToArray());

        var (costs, seen, pages) = (new HashSet<int>(), new HashSet<Guid>(), 0);
        for (DateTimeOffset? before = null; pages == 0 || before is not null; pages++)
        {
            GetTimeline.View? page = null;
            costs.Add(await QueryCount.OfAsync(async () => page = (await stage.App.RunAsync((GetTimeline use) => use.ExecuteAsync(new(stage.Id, stage.Mentor.Id, before), default))).Value));
            Assert.All(page!.Entries, entry => Assert.True(seen.Add(entry.SourceId)));
            before = page.Next;
        }

        Assert.Single(costs);
        Assert.InRange(seen.Count, 2000, 2010);
        Assert.InRange(pages, 2000 / GetTimeline.PageSize, 2000 / GetTimeline.PageSize + 2);
    }

    private static async Task<List<int>> CostsAsync<TReader>(IReadOnlyList<TReader> readers, Func<TReader, Task> open)
    {
        var costs = new List<int>();
        foreach (var reader in readers)
        {
            costs.Add(await QueryCount.OfAsync(async () =>
            {
                await open(reader);
                return true;
            }));
        }

        return costs;
    }

    private static void Same<TUseCase>(List<int> costs) =>
        Assert.True(costs.Count > 1 && costs.TrueForAll(cost => cost > 0 && cost == costs[0]), $"{typeof(TUseCase).Name} costs {string.Join(", ", costs)} queries.");

    private static async Task<IReadOnlyList<PersonId>> BusiestAndCalmestAsync(TestServices app, System.Linq.Expressions.Expression<Func<Mentorship, PersonId>> person)
    {
        var ranked = await app.WithDbAsync(db => db.Set<Mentorship>().Where(mentorship => mentorship.Status != MentorshipStatus.Ended)
            .GroupBy(person).OrderBy(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).ToListAsync());
        return [.. ranked.Take(Readers / 2), .. ranked.TakeLast(Readers / 2)];
    }
}
