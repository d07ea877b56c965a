using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

public sealed class NameDelegateTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delegate_works_from_a_link_of_their_own_until_it_ends(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await NameAsync(letters, desk, "kim@example.edu"));
        var link = await letters.TokenAsync("asks you to prepare a letter");
        Assert.Null(await letters.SaveDraftAsync(link, LetterCase.LetterText, 0));
        Assert.Equal(Problem.NotFound, await letters.SignAsync(link, LetterCase.LetterText, 1));
        Assert.Null(await letters.SignAsync(desk, LetterCase.LetterText, 1));
        Assert.True((await letters.App.RunAsync<GetLetterFile, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(link), LetterCase.Cancel))).Succeeded);
        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(link, "eras"), LetterCase.Cancel)));

        var versions = (await letters.App.RunAsync<GetDraftVersions, Result<GetDraftVersions.View>>(useCase => useCase.ExecuteAsync(new(desk, null, null), LetterCase.Cancel))).Value;
        Assert.True(Assert.Single(versions.Versions).ByDelegate);
        var request = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().AsNoTracking().SingleAsync());
        var trail = await letters.App.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.Action == "letter.handed-over").SingleAsync());
        Assert.Equal(request.DelegateId, request.Destinations[0].HandedOverBy);
        Assert.Equal(request.DelegateId, trail.ActorId);

        Assert.Equal(Problem.NotFound, (await letters.App.RunAsync<GetStationery, Result<GetStationery.View>>(useCase => useCase.ExecuteAsync(new(link), LetterCase.Cancel))).Problem);
        Assert.Null(await letters.App.RunAsync<EndDelegation, Problem?>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel)));
        Assert.Equal(Problem.NotFound, (await letters.App.RunAsync<GetWritingDesk, Result<GetWritingDesk.View>>(useCase => useCase.ExecuteAsync(new(link), LetterCase.Cancel))).Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_account_gives_a_delegate_no_way_to_the_writers_desk(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await NameAsync(letters, desk, letters.SecondMentor.Email));
        var request = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().AsNoTracking().SingleAsync());
        var opened = await letters.App.RunAsync<OpenDesk, Result<string>>(useCase => useCase.ExecuteAsync(new(letters.SecondMentor.Id, request.Id), LetterCase.Cancel));
        Assert.Equal(Problem.NotFound, await letters.SignAsync(opened.Value.Split('/')[^1], LetterCase.LetterText, 0));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_trainee_cannot_become_the_delegate_under_any_spelling(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Equal(LetterProblems.NotADelegate, await NameAsync(letters, desk, " MAYA@example.edu "));
        Assert.Equal(LetterProblems.NotADelegate, await NameAsync(letters, desk, "ruth@example.edu"));
        Assert.NotNull(await NameAsync(letters, desk, "nobody"));
        Assert.Null(await NameAsync(letters, desk, "luis@example.edu")); // somebody known already keeps their name
        Assert.Equal(3, await letters.App.WithDbAsync(db => db.Set<Vouch.Domain.People.Person>().CountAsync()));
    }

    private static Task<Problem?> NameAsync(LetterCase letters, string desk, string email) =>
        letters.App.RunAsync<NameDelegate, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "Kim Doe", email), LetterCase.Cancel));
}
