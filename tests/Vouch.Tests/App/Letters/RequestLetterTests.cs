using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

public sealed class RequestLetterTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_request_is_kept_with_its_evidence_and_its_waiver_and_the_writer_gets_a_link(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var request = await letters.RequestAsync(await letters.AskedAsync());

        Assert.Equal(LetterRequestStatus.Requested, request.Status);
        Assert.True(request.AccessWaived);
        Assert.Equal("Maya Osei", request.Waiver!.SignedAs);
        Assert.Equal(["Sepsis dataset (data lead)", "Celebration"], request.Evidence.Select(item => item.Title));
        Assert.Equal("acgme.communication", request.Evidence[0].Competencies.Single().Code);
        Assert.Equal("eras", request.Destinations.Single().ServiceCode);
        var mail = Assert.Single(await letters.MailsAsync());
        Assert.Equal("ruth@example.edu", mail.ToEmail);
        Assert.Contains("/by-mail/letter/", mail.Action!.Url, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_private_reflection_is_never_offered(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var form = await letters.App.RunAsync<GetRequestForm, Result<GetRequestForm.View>>(
            useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, letters.Mentorship.Id), LetterCase.Cancel));
        Assert.DoesNotContain(form.Value.Evidence, candidate => candidate.Behavior.Contains("Nobody may see", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Asking_twice_asks_once(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.AskedAsync();
        Assert.Equal(LetterProblems.AlreadyAsked, (await letters.AskAsync()).Problem);
        Assert.Single(await letters.MailsAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_kept_while_the_choice_about_access_is_open(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        Assert.Equal(LetterProblems.AccessUndecided, (await letters.AskAsync(AccessChoice.Undecided)).Problem);
        Assert.Equal(0, await letters.App.WithDbAsync(db => db.Set<LetterRequest>().CountAsync()));
        Assert.Empty(await letters.MailsAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_stranger_cannot_ask_in_another_trainees_mentorship(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var form = await letters.App.RunAsync<GetRequestForm, Result<GetRequestForm.View>>(
            useCase => useCase.ExecuteAsync(new(letters.Mentor.Id, letters.Mentorship.Id), LetterCase.Cancel));
        Assert.Equal(Problem.NotFound, form.Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Withdrawing_ends_the_writers_link_and_tells_the_writer(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        Assert.Null(await letters.App.RunAsync<WithdrawLetterRequest, Problem?>(
            useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, id), LetterCase.Cancel)));
        Assert.Null(await letters.App.RunAsync<SignedLinks, SignedLink?>(
            links => links.FindAsync(token, LinkPurpose.AnswerLetterRequest, LetterCase.Cancel)));
        Assert.Contains(await letters.MailsAsync(), mail => mail.ToEmail == "ruth@example.edu" && mail.Subject.Contains("no longer needs", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_reminder_brings_a_fresh_link_once_a_week(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        Task<Problem?> NudgeAsync() => letters.App.RunAsync<NudgeWriter, Problem?>(
            useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, id), LetterCase.Cancel));

        Assert.Equal(LetterProblems.NudgedLately, await NudgeAsync());
        letters.App.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null(await NudgeAsync());
        Assert.Equal(LetterProblems.NudgedLately, await NudgeAsync());
        Assert.Contains("/by-mail/letter/", (await letters.MailsAsync())[^1].Action!.Url, StringComparison.Ordinal);
    }
}
