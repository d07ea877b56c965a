using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentors.Demonstration;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

public sealed class GetMentorDirectoryTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Words_are_found_in_name_field_institution_and_the_rest(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        await stage.MentorAsync("Dr. José Ferreira", new() { Specialty = "cardiology", Topics = ["Heart failure"] });
        await stage.MentorAsync("Dr. Ada Ito", new() { Specialty = "neurology", Institution = "Lakeside University", Languages = ["Portuguese"] });
        await stage.MentorAsync("Dr. Will May");

        Assert.Equal(["Dr. José Ferreira"], await NamesAsync(stage, "jose"));
        Assert.Equal(["Dr. Will May"], await NamesAsync(stage, "will"));
        Assert.Equal(["Dr. José Ferreira"], await NamesAsync(stage, "heart failures"));
        Assert.Equal(["Dr. José Ferreira"], await NamesAsync(stage, "failure CARDIO"));
        Assert.Equal(["Dr. Ada Ito"], await NamesAsync(stage, "lakeside neurology"));
        Assert.Equal(["Dr. Ada Ito"], await NamesAsync(stage, "portuguese"));
        Assert.Empty(await NamesAsync(stage, "lakeside cardiology"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_word_in_the_field_comes_before_the_same_word_elsewhere(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        await stage.MentorAsync("Dr. Elsewhere", new() { Specialty = "pediatrics", About = "My brother works in neurology." });
        await stage.MentorAsync("Dr. Institution", new() { Specialty = "pediatrics", Institution = "Neurology Institute" });
        await stage.MentorAsync("Dr. Field", new() { Specialty = "neurology" });

        Assert.Equal(["Dr. Field", "Dr. Institution", "Dr. Elsewhere"], await NamesAsync(stage, "neurology"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Operators_of_either_database_are_only_words(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        await stage.MentorAsync("Dr. Ada Ito");

        foreach (var text in new[] { "\"", "ito OR", "a* NOT (", "name:ito & !", "it's", "%_", "  ", "the of" })
        {
            await NamesAsync(stage, text);
        }

        Assert.Equal(["Dr. Ada Ito"], await NamesAsync(stage, "ito) & ("));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Filters_hold_with_and_without_words(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        await stage.MentorAsync("Dr. All", new()
        {
            Specialty = "cardiology",
            Offers = Offers.Research | Offers.Letters,
            Formats = MeetingFormats.Video,
            Position = MentorPosition.Fellow,
            Languages = ["English", "Spanish"],
        });
        await stage.MentorAsync("Dr. Other", new() { Specialty = "neurology", Offers = Offers.Research, IsAccepting = false });
        var anybody = PersonId.New(stage.Now);

        foreach (var text in new[] { null, "research" })
        {
            Assert.Equal(2, (await stage.DirectoryAsync(new(anybody) { Text = text })).Total);
            Assert.Equal("Dr. All", await OnlyAsync(new(anybody) { Text = text, Specialty = "cardiology" }));
            Assert.Equal("Dr. All", await OnlyAsync(new(anybody) { Text = text, Offers = Offers.Research | Offers.Letters }));
            Assert.Equal("Dr. All", await OnlyAsync(new(anybody) { Text = text, Format = MeetingFormats.Video }));
            Assert.Equal("Dr. All", await OnlyAsync(new(anybody) { Text = text, Position = MentorPosition.Fellow }));
            Assert.Equal("Dr. All", await OnlyAsync(new(anybody) { Text = text, Language = " spanish" }));
            Assert.Equal("Dr. All", await OnlyAsync(new(anybody) { Text = text, OnlyOpen = true }));
            Assert.Equal(0, (await stage.DirectoryAsync(new(anybody) { Text = text, Language = "span" })).Total);
        }

        async Task<string> OnlyAsync(GetMentorDirectory.Query query) => Assert.Single((await stage.DirectoryAsync(query)).Mentors).Name;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_has_a_place_and_answers_soon_comes_first_and_unlisted_mentors_never(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        await stage.MentorAsync("Full", new() { Capacity = 0, Promise = new(1) });
        await stage.MentorAsync("Silent");
        await stage.MentorAsync("Slow", new() { Promise = new(14) });
        await stage.MentorAsync("Quick", new() { Promise = new(2) });
        await stage.MentorAsync("Hidden", new() { IsListed = false, Promise = new(1) });

        Assert.Equal(["Quick", "Slow", "Silent", "Full"], await NamesAsync(stage, null));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_index_follows_new_names_new_words_and_places_given_back(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Before", new() { Topics = ["sleep"] });
        await stage.App.WithDbAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == mentor.Id)).Rename("Dr. After");
            (await db.Set<MentorProfile>().SingleAsync(p => p.PersonId == mentor.Id)).TakePlace(stage.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(["Dr. After"], await NamesAsync(stage, "after"));
        Assert.Empty(await NamesAsync(stage, "before"));
        Assert.Equal(0, (await stage.DirectoryAsync(new(mentor.Id) { OnlyOpen = true })).Total);

        await stage.App.WithDbAsync(async db =>
        {
            (await db.Set<MentorProfile>().SingleAsync(p => p.PersonId == mentor.Id)).GiveBackPlace(stage.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Null(await stage.App.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(
            new(mentor.Id, new() { Topics = ["stroke"] }, "America/Chicago"), CancellationToken.None)));

        Assert.Equal(1, (await stage.DirectoryAsync(new(mentor.Id) { OnlyOpen = true, Text = "stroke" })).Total);
        Assert.Empty(await NamesAsync(stage, "sleep"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Pages_hold_everyone_once_and_cost_a_fixed_number_of_queries(DatabaseKind kind)
    {
        var counter = new QueryCounter();
        await using var stage = await MentorsStage.CreateAsync(kind, services => services
            .ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(counter))
            .ConfigureDbContext<PostgresAppDbContext>(options => options.AddInterceptors(counter)));
        await SaveFictionalAsync(stage, 65);
        var trainee = await stage.TraineeAsync("Maya Osei", new() { Interests = ["cardiology"] });

        var seen = new List<PersonId>();
        for (var page = 1; page <= 4; page++)
        {
            counter.Count = 0;
            var view = await stage.DirectoryAsync(new(trainee.Id) { Page = page });
            Assert.Equal((65, 4, page), (view.Total, view.Pages, view.Page));
            Assert.All(view.Mentors, mentor => Assert.NotNull(mentor.Fit));
            Assert.Equal(6, counter.Count);
            seen.AddRange(view.Mentors.Select(mentor => mentor.MentorId));
        }

        Assert.Equal(65, seen.Distinct().Count());
        counter.Count = 0;
        await stage.DirectoryAsync(new(trainee.Id) { Text = "research" });
        Assert.Equal(7, counter.Count);
    }

    [Fact]
    public async Task A_name_changes_nothing_in_the_fit_shown()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");
        var trainee = await stage.TraineeAsync("Maya Osei", new() { Interests = ["cardiology"] });
        var before = await FitAsync();
        await stage.App.WithDbAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == mentor.Id)).Rename("Dr. Aaron Zimmer");
            (await db.Set<Person>().SingleAsync(p => p.Id == trainee.Id)).Rename("Fatima Al-Sayed");
            return await db.SaveChangesAsync();
        });

        Assert.Equal(before, await FitAsync());

        async Task<string> FitAsync() => string.Join(
            '\n', (await stage.DirectoryAsync(new(trainee.Id))).Mentors[0].Fit!.Parts.SelectMany(part => part.Contributions));
    }

    [Fact]
    public async Task Filling_goes_on_where_it_stopped_and_a_second_run_adds_nobody()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal(3, await FillAsync(mentors: 3, trainees: 0));
        Assert.Equal(7, await FillAsync(mentors: 5, trainees: 5));
        Assert.Equal(0, await FillAsync(mentors: 5, trainees: 5));
        Assert.Equal(5, (await stage.DirectoryAsync(new(PersonId.New(stage.Now)))).Total);

        Task<int> FillAsync(int mentors, int trainees) => stage.App.RunAsync(
            (AddFictionalPeople add) => add.ExecuteAsync(new(Seed: 1, mentors, trainees), CancellationToken.None));
    }

    [Fact]
    public void The_same_seed_makes_the_same_people()
    {
        var now = new DateTimeOffset(2026, 7, 6, 14, 0, 0, TimeSpan.Zero);

        Assert.Equal(Describe(7), Describe(7));
        Assert.NotEqual(Describe(7), Describe(8));

        string Describe(int seed) => string.Join('\n', FictionalPeople.Mentors(seed, 30, now)
            .Select(m => $"{m.Person.Name} {m.Profile.Specialty} {m.Profile.Offers} {m.Profile.About} {m.Profile.Capacity}"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(MentorsStage stage, string? text) =>
        (await stage.DirectoryAsync(new(PersonId.New(stage.Now)) { Text = text })).Mentors.Select(mentor => mentor.Name);

    private static Task SaveFictionalAsync(MentorsStage stage, int count) => stage.App.SaveAsync(
        [.. FictionalPeople.Mentors(1, count, stage.Now).SelectMany(m => new object[] { m.Person, m.Profile, MentorListing.Of(m.Profile, m.Person) })]);

    private sealed class QueryCounter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
