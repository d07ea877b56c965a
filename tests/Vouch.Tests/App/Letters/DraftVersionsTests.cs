using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

public sealed class DraftVersionsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Versions_are_kept_compared_and_put_back(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.SaveDraftAsync(desk, "She rebuilt the dataset.", 0));
        letters.App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await letters.SaveDraftAsync(desk, "She rebuilt the whole dataset.", 1));
        Assert.Null(await letters.SaveDraftAsync(desk, "She rebuilt the whole dataset.", 2)); // nothing new

        var view = await ViewAsync(letters, desk);
        Assert.Equal([2, 1], view.Versions.Select(version => version.Number));
        Assert.Equal((1, 2), (view.From, view.To));
        Assert.Equal("whole ", Assert.Single(view.Difference, piece => piece.Kind == TextDifference.ChangeKind.Added).Text);

        Assert.Null(await letters.App.RunAsync<RestoreDraft, Problem?>(useCase => useCase.ExecuteAsync(new(desk, 1, 2), LetterCase.Cancel)));
        view = await ViewAsync(letters, desk);
        Assert.Equal([3, 2, 1], view.Versions.Select(version => version.Number));
        Assert.Equal("whole ", Assert.Single(view.Difference, piece => piece.Kind == TextDifference.ChangeKind.Removed).Text);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Typing_leaves_one_version_for_each_burst(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        for (var version = 0; version < 4; version++)
        {
            var (text, shown) = (new string('x', version + 1), version);
            Assert.Null(await letters.App.RunAsync<SaveDraft, Problem?>(useCase => useCase.ExecuteAsync(new(desk, text, shown, IsAutomatic: true), LetterCase.Cancel)));
            letters.App.Clock.Advance(version == 1 ? TimeSpan.FromMinutes(30) : TimeSpan.FromSeconds(4));
        }

        Assert.Equal([4, 2], (await ViewAsync(letters, desk)).Versions.Select(version => version.Number));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_signed_letter_is_not_overwritten_by_an_earlier_version(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        Assert.False((await ViewAsync(letters, desk)).MayRestore);
        Assert.Equal(LetterProblems.AlreadySigned, await letters.App.RunAsync<RestoreDraft, Problem?>(useCase => useCase.ExecuteAsync(new(desk, 1, 1), LetterCase.Cancel)));
    }

    private static async Task<GetDraftVersions.View> ViewAsync(LetterCase letters, string desk) =>
        (await letters.App.RunAsync<GetDraftVersions, Result<GetDraftVersions.View>>(useCase => useCase.ExecuteAsync(new(desk, null, null), LetterCase.Cancel))).Value;
}
