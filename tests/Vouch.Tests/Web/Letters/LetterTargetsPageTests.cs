using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Letters;

public sealed class LetterTargetsPageTests
{
    [Fact]
    public async Task A_trainee_says_which_letter_goes_where()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        var page = await letters.Trainee.GetAsync("/letters/programs");

        var added = await letters.Trainee.SubmitAsync(page, new() { ["Service"] = "eras", ["Name"] = "Lakeside Program", ["DeadlineOn"] = "2026-09-30" }, "Add it");
        Assert.Contains("1 of 1 assigned letter is signed", added.Words, StringComparison.Ordinal);
        Assert.Contains("ERAS takes 4 at most", added.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterSite.Sentinel, added.Text, StringComparison.Ordinal);

        var other = await letters.Trainee.SubmitAsync(added, new() { ["Service"] = "amcas", ["Name"] = "Hillside School" }, "Add it");
        Assert.Contains("None of your letters was asked for AMCAS", other.Words, StringComparison.Ordinal);
        Assert.True(other.Document.QuerySelectorAll<IHtmlInputElement>("input[name=letters]").First().IsChecked);
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        await using var letters = await LetterSite.StartAsync();
        var refused = await letters.Trainee.SubmitAsync(await letters.Trainee.GetAsync("/letters/programs"), new() { ["Name"] = "" }, "Add it");

        Assert.Contains("Choose the service you apply through", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_cannot_touch_it()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.AcceptedAsync(nameof(AccessChoice.Kept));
        var page = await letters.Trainee.SubmitAsync(
            await letters.Trainee.GetAsync("/letters/programs"), new() { ["Service"] = "eras", ["Name"] = "Lakeside Program" }, "Add it");
        var action = page.Document.QuerySelector("form[action*='handler=Remove']")!.GetAttribute("action")!;
        var (stranger, _) = await letters.Site.SignedInAsync("Otto Lind", Roles.Trainee);
        var own = await stranger.GetAsync("/letters/programs");
        var token = own.Document.QuerySelectorAll<IHtmlInputElement>("input[name=__RequestVerificationToken]").First().Value;

        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        var answer = await stranger.Client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Lakeside Program", (await letters.Trainee.GetAsync("/letters/programs")).Words, StringComparison.Ordinal);
        using var visitor = letters.Site.Visitor();
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync("/letters/programs")).Status);
    }
}
