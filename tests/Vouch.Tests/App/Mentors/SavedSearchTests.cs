using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Jobs;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

/// <summary>Searches people come back to, and the mails they asked for.</summary>
public sealed class SavedSearchTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task New_mentors_are_told_of_once_and_only_as_often_as_wished(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        await stage.MentorAsync("Dr. Old");
        var maya = await stage.TraineeAsync("Maya Osei");
        Assert.Null(await SaveAsync(stage, maya, "Hearts", "specialty=cardiology", SearchMail.Weekly));
        Assert.Null(await SaveAsync(stage, maya, "Silent", "specialty=cardiology", SearchMail.Never));
        var ada = await stage.MentorAsync("Dr. Ada Ito");
        await stage.MentorAsync("Dr. Nerve", new() { Specialty = "neurology" });
        var heard = new List<(int Day, string Subject)>();

        for (var day = 1; day <= 20; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            if (day == 9)
            {
                await stage.App.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(
                    new(ada.Id, new() { Specialty = "cardiology", IsListed = false }, "America/Chicago"), CancellationToken.None));
                await stage.App.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(
                    new(ada.Id, new() { Specialty = "cardiology" }, "America/Chicago"), CancellationToken.None));
                await stage.MentorAsync("Dr. New");
            }

            await TellAsync(stage);
            await TellAsync(stage);
            heard.AddRange((await stage.MailsAsync()).Skip(heard.Count).Select(mail => (day, mail.Subject)));
        }

        Assert.Equal([(7, "A new mentor matches “Hearts”"), (14, "A new mentor matches “Hearts”")], heard);
        Assert.Contains("Dr. New, cardiology", (await stage.MailsAsync())[^1].Paragraphs);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_name_is_used_once_nothing_is_saved_of_nothing_and_only_the_owner_deletes(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var (maya, luis) = (await stage.TraineeAsync("Maya Osei"), await stage.TraineeAsync("Luis Prado"));

        Assert.Null(await SaveAsync(stage, maya, " Hearts ", "q=heart%20failure&open=true&p=7&wizard=1"));
        Assert.Equal(SavedSearchProblems.NameTaken, await SaveAsync(stage, maya, "hearts", "q=x"));
        Assert.Equal(SavedSearchProblems.NothingToSave, await SaveAsync(stage, maya, "Nothing", "p=3&offer=Wizard"));
        Assert.Equal(SavedSearchProblems.Name, await SaveAsync(stage, maya, " ", "q=x"));
        Assert.Equal(SavedSearchProblems.TooLong, await SaveAsync(stage, maya, "Long", $"q={new string('é', 400)}"));
        var mine = Assert.Single(await ListAsync(stage, maya));
        Assert.Equal(("Hearts", "q=heart%20failure&open=true"), (mine.Name, mine.Filters));

        Assert.Equal(Problem.NotFound, await ChangeAsync(stage, luis, mine.Id, null));
        Assert.Null(await ChangeAsync(stage, maya, mine.Id, SearchMail.Daily));
        Assert.Equal(SearchMail.Daily, Assert.Single(await ListAsync(stage, maya)).Mail);
        Assert.Null(await ChangeAsync(stage, maya, mine.Id, null));
        Assert.Empty(await ListAsync(stage, maya));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mentor_the_trainee_avoids_is_not_told_of(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var maya = await stage.TraineeAsync("Maya Osei");
        await SaveAsync(stage, maya, "Hearts", "specialty=cardiology", SearchMail.Daily);
        var ada = await stage.MentorAsync("Dr. Ada Ito");
        await stage.App.RunAsync((AvoidPerson use) => use.ExecuteAsync(new(maya.Id, ada.Email), CancellationToken.None));

        stage.App.Clock.Advance(TimeSpan.FromDays(2));
        await TellAsync(stage);

        Assert.Empty(await stage.MailsAsync());
    }

    [Fact]
    public void An_address_reads_back_to_itself()
    {
        var query = new GetMentorDirectory.Query(PersonId.New(DateTimeOffset.UnixEpoch))
        {
            Text = "a&b=c #é",
            Specialty = "cardiology",
            Offers = Offers.Research,
            Position = MentorPosition.Attending,
            Format = MeetingFormats.Video,
            Language = "Français",
            OnlyOpen = true,
        };

        var address = DirectoryFilters.ToAddress(query);

        Assert.Equal(query, DirectoryFilters.Read(query.Viewer, address));
    }

    private static Task<Problem?> SaveAsync(MentorsStage stage, Person person, string name, string filters, SearchMail mail = SearchMail.Never) =>
        stage.App.RunAsync((SaveSearch use) => use.ExecuteAsync(new(person.Id, name, filters, mail), CancellationToken.None));

    private static Task<Problem?> ChangeAsync(MentorsStage stage, Person person, SavedSearchId search, SearchMail? mail) =>
        stage.App.RunAsync((ChangeSavedSearch use) => use.ExecuteAsync(new(person.Id, search, mail), CancellationToken.None));

    private static Task<IReadOnlyList<GetSavedSearches.Item>> ListAsync(MentorsStage stage, Person person) =>
        stage.App.RunAsync((GetSavedSearches use) => use.ExecuteAsync(person.Id, CancellationToken.None));

    private static Task TellAsync(MentorsStage stage) => stage.App.RunAsync<IServiceProvider>(services =>
        services.GetServices<IRecurringJob>().OfType<TellOfNewMentors>().Single().RunAsync(CancellationToken.None));
}
