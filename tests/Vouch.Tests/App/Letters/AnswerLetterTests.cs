using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

public sealed class AnswerLetterTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Looking_changes_nothing(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        for (var look = 0; look < 2; look++)
        {
            var view = await letters.App.RunAsync<GetLetterInvitation, Result<GetLetterInvitation.View>>(
                useCase => useCase.ExecuteAsync(new(token), LetterCase.Cancel));
            Assert.Equal("Maya Osei", view.Value.TraineeName);
        }

        Assert.Equal(LetterRequestStatus.Requested, (await letters.RequestAsync(id)).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_yes_opens_the_desk_and_burns_the_link(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        var view = await letters.App.RunAsync<GetWritingDesk, Result<GetWritingDesk.View>>(
            useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel));
        Assert.Equal(2, view.Value.Items.Count);
        Assert.Equal("Ruth Okafor", view.Value.Items[0].ObserverName);
        var again = await letters.App.RunAsync<GetLetterInvitation, Result<GetLetterInvitation.View>>(async useCase =>
            await useCase.ExecuteAsync(new(await letters.TokenAsync("asks you for a letter")), LetterCase.Cancel));
        Assert.Equal(Problem.NotFound, again.Problem);
        Assert.Contains(await letters.MailsAsync(), mail => mail.ToEmail == "maya@example.edu" && mail.Subject.Contains("will write", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_a_yes_to_a_strong_letter_accepts(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        var answer = await letters.App.RunAsync<AnswerLetterRequest, Result<string>>(
            useCase => useCase.ExecuteAsync(new(token, CanBeStrong: false), LetterCase.Cancel));
        Assert.Equal(LetterProblems.NotStrong, answer.Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_no_keeps_its_reason_and_shows_the_trainee_whom_to_ask_next(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        Assert.Null(await letters.App.RunAsync<DeclineLetter, Problem?>(useCase => useCase.ExecuteAsync(
            new(token, LinkPurpose.AnswerLetterRequest, DeclineReason.CouldNotWriteAStrongLetter), LetterCase.Cancel)));

        var view = (await letters.App.RunAsync<GetLetterRequest, Result<GetLetterRequest.View>>(
            useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, id), LetterCase.Cancel))).Value;
        Assert.Equal(LetterRequestStatus.Declined, view.Status);
        Assert.Equal("Luis Prado", Assert.Single(view.Next).MentorName);
        Assert.NotNull(view.Next[0].NextStep);

        var reason = LetterWords.Reason(DeclineReason.CouldNotWriteAStrongLetter);
        var toTrainee = (await letters.MailsAsync()).Last(mail => mail.ToEmail == "maya@example.edu");
        Assert.DoesNotContain(toTrainee.Paragraphs, paragraph => paragraph.Contains(reason, StringComparison.Ordinal) || paragraph.Contains("strong letter", StringComparison.Ordinal));
        Assert.Equal(DeclineReason.CouldNotWriteAStrongLetter, await letters.App.WithDbAsync(db => db.Set<LetterDecline>().Select(decline => decline.Reason).SingleAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_writer_who_steps_back_closes_the_desk(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        await letters.SaveDraftAsync(desk, LetterCase.LetterText, 0);
        Assert.Null(await letters.App.RunAsync<DeclineLetter, Problem?>(useCase => useCase.ExecuteAsync(
            new(desk, LinkPurpose.WriteLetter, DeclineReason.OnLeave), LetterCase.Cancel)));
        Assert.Equal(Problem.NotFound, await letters.SaveDraftAsync(desk, "More.", 1));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_presses_of_yes_accept_once(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => letters.App.RunAsync<AnswerLetterRequest, Result<string>>(
            useCase => useCase.ExecuteAsync(new(token, CanBeStrong: true), LetterCase.Cancel))));
        Assert.Single(answers, answer => answer.Succeeded);
    }
}
