using Vouch.App.Features.Letters;
using Vouch.App.Features.Programs;
using Vouch.App.Features.SmartPick;
using Vouch.App.Programs;
using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

public sealed class LetterTargetsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_list_of_programs_gets_the_letters_and_smart_pick_hears_of_it(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.SignedAsync();
        Assert.True((await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id)).Succeeded);
        var keys = await ProgramsAsync(letters, "internal-medicine", 3);

        Assert.Null(await TakeUpAsync(letters, [.. keys, "no such program"]));
        var view = await ViewAsync(letters);
        var mine = await letters.App.RunAsync<GetMyLetters, GetMyLetters.View>(useCase => useCase.ExecuteAsync(letters.Trainee.Id, LetterCase.Cancel));

        Assert.Equal(3, view.Rows.Count);
        Assert.True(view.IsFictional);
        Assert.All(view.Rows, row => Assert.Equal((2, 1, 0), (row.Assigned, row.Ready, view.OpenPlaces)));
        Assert.Equal([("Luis Prado", LetterStanding.Asked), ("Ruth Okafor", LetterStanding.Ready)], mine.Letters.Select(letter => (letter.Name, letter.Standing)).Order());
        Assert.Equal(keys.Order(StringComparer.Ordinal), mine.ByProgram.Select(row => row.Program).Order(StringComparer.Ordinal));
        Assert.All(mine.Letters, letter => Assert.Equal("internal-medicine", letter.Specialty));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_decided_stays_until_open_places_are_filled(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.AcceptedAsync();
        Assert.Null(await AddAsync(letters, "Lakeside Program"));
        var row = (await ViewAsync(letters)).Rows.Single();
        Assert.Equal(1, row.Assigned);

        Assert.Null(await AssignAsync(letters, letters.Trainee.Id, row.Id, []));
        Assert.Equal(1, (await ViewAsync(letters)).OpenPlaces);
        Assert.Null(await letters.App.RunAsync<FillLetterTargets, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id), LetterCase.Cancel)));

        Assert.Equal((0, 1), ((await ViewAsync(letters)).OpenPlaces, (await ViewAsync(letters)).Rows.Single().Assigned));
        Assert.Equal(LetterTargetProblems.Twice, await AddAsync(letters, "lakeside  program"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_else_sees_or_changes_the_plan(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.AcceptedAsync();
        Assert.Null(await AddAsync(letters, "Lakeside Program"));
        var row = (await ViewAsync(letters)).Rows.Single();

        foreach (var stranger in new[] { letters.Mentor.Id, letters.SecondMentor.Id })
        {
            Assert.Empty((await letters.App.RunAsync<GetLetterTargets, GetLetterTargets.View>(useCase => useCase.ExecuteAsync(new(stranger), LetterCase.Cancel))).Rows);
            Assert.Equal(Problem.NotFound, await AssignAsync(letters, stranger, row.Id, []));
            Assert.Equal(Problem.NotFound, await letters.App.RunAsync<RemoveLetterTarget, Problem?>(useCase => useCase.ExecuteAsync(new(stranger, row.Id), LetterCase.Cancel)));
        }

        Assert.Equal(Problem.NotFound, await AssignAsync(letters, letters.Trainee.Id, row.Id, [LetterRequestId.New(letters.App.Clock.GetUtcNow())]));
        Assert.Null(await letters.App.RunAsync<RemoveLetterTarget, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, row.Id), LetterCase.Cancel)));
        Assert.Empty((await ViewAsync(letters)).Rows);
    }

    private static async Task<List<string>> ProgramsAsync(LetterCase letters, string specialty, int number)
    {
        await letters.App.RunAsync<MakeDemonstrationDirectory>(useCase => useCase.ExecuteAsync(LetterCase.Cancel));
        var directory = await letters.App.WithDbAsync(db => new DirectoryShelf().GetAsync(db, LetterCase.Cancel));
        return [.. directory!.Offering(specialty).Where(program => program.Facts.LettersWanted is null or { Value: > 1 }).Take(number).Select(program => program.Key)];
    }

    private static Task<Problem?> TakeUpAsync(LetterCase letters, IReadOnlyCollection<string> keys) =>
        letters.App.RunAsync<TakeUpPrograms, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, keys), LetterCase.Cancel));

    private static Task<Problem?> AddAsync(LetterCase letters, string name) =>
        letters.App.RunAsync<AddLetterTarget, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, "eras", name, new(2026, 9, 30)), LetterCase.Cancel));

    private static Task<Problem?> AssignAsync(LetterCase letters, PersonId by, LetterTargetId id, IReadOnlyCollection<LetterRequestId> chosen) =>
        letters.App.RunAsync<AssignLetters, Problem?>(useCase => useCase.ExecuteAsync(new(by, id, chosen), LetterCase.Cancel));

    private static Task<GetLetterTargets.View> ViewAsync(LetterCase letters) =>
        letters.App.RunAsync<GetLetterTargets, GetLetterTargets.View>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id), LetterCase.Cancel));
}
