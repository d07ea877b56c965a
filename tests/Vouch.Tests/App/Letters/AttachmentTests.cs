using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Tests.Domain.Letters.Files;

namespace Vouch.Tests.App.Letters;

public sealed class AttachmentTests
{
    private static readonly byte[] Paper = MadePdf.WithPages((595, 842), (595, 842)).ToBytes(); // A4 is fine: it goes to no service

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_cv_reaches_whoever_is_asked_and_nobody_else(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");

        Assert.Equal(Problem.NotFound, await PutAsync(letters, letters.Mentor.Id, id, Paper));
        Assert.Null(await PutAsync(letters, letters.Trainee.Id, id, Paper));

        Assert.Equal(("CV_Maya_Osei.pdf", Paper.Length), ((await GetAsync(letters, token)).Value.Name, (await GetAsync(letters, token)).Value.Content.Length));
        Assert.Equal(Problem.NotFound, (await GetAsync(letters, token, AttachmentKind.Statement)).Problem);
        Assert.Equal(Problem.NotFound, (await GetAsync(letters, "no-such-link")).Problem);
        Assert.Equal((AttachmentKind.Cv, 2), (await SeenAsync(letters, id)).Papers.Select(paper => (paper.Kind, paper.Pages)).Single());
        Assert.Null(await PutAsync(letters, letters.Trainee.Id, id, null));
        Assert.Equal(Problem.NotFound, (await GetAsync(letters, token)).Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_no_paper_is_refused_and_the_old_one_stays(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        Assert.Null(await PutAsync(letters, letters.Trainee.Id, id, Paper));

        Assert.Equal("letter.attachment-not_pdf", (await PutAsync(letters, letters.Trainee.Id, id, "PK a document"u8.ToArray()))?.Code);
        Assert.Equal("letter.attachment-too_large", (await PutAsync(letters, letters.Trainee.Id, id, new byte[UploadIntake.MostBytes + 1]))?.Code);
        Assert.Equal("letter.attachment-javascript", (await PutAsync(
            letters, letters.Trainee.Id, id, MadePdf.Letter().InCatalog("/OpenAction NEXT 0 R", "<</S /JavaScript /JS (app.alert)>>").ToBytes()))?.Code);

        Assert.Equal(2, (await SeenAsync(letters, id)).Papers.Single().Pages);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_the_signature_papers_stay_as_they_are_until_they_are_erased(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        var id = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().Select(request => request.Id).SingleAsync());
        Assert.Null(await PutAsync(letters, letters.Trainee.Id, id, Paper));
        Assert.True((await GetAsync(letters, desk)).Succeeded);
        Assert.Null(await letters.SaveDraftAsync(desk, LetterCase.LetterText, 0));
        Assert.Null(await letters.SignAsync(desk, LetterCase.LetterText, 1));

        Assert.Equal(LetterProblems.NotOpen, await PutAsync(letters, letters.Trainee.Id, id, null));
        Assert.Equal(LetterProblems.NotOpen, await PutAsync(letters, letters.Trainee.Id, id, Paper));

        Assert.Null(await letters.App.RunAsync<EraseMyLetters, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, IsSure: true), LetterCase.Cancel)));
        Assert.Equal(0, await letters.App.WithDbAsync(db => db.Set<LetterAttachment>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_no_may_name_whom_to_ask_and_a_writer_may_take_no_requests(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        Assert.Equal(LetterProblems.SuggestionTooLong, await DeclineAsync(letters, token, new string('x', 301)));
        Assert.Null(await DeclineAsync(letters, token, " Luis Prado saw the whole study. "));
        var seen = await SeenAsync(letters, id);
        Assert.Equal("Luis Prado saw the whole study.", seen.Suggestion);
        Assert.Equal(["Luis Prado"], seen.Next.Select(next => next.MentorName));

        var path = await letters.App.RunAsync<OpenMyLetters, string>(useCase => useCase.ExecuteAsync(letters.SecondMentor.Id, LetterCase.Cancel));
        Assert.Null(await letters.App.RunAsync<SetReminderTerms, Problem?>(
            useCase => useCase.ExecuteAsync(new(path.Split('/')[^1], 7, 3, 14, TakesRequests: false), LetterCase.Cancel)));

        Assert.Equal(LetterProblems.NotTakingRequests, (await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id)).Problem);
        Assert.Empty((await SeenAsync(letters, id)).Next);
    }

    private static Task<Problem?> DeclineAsync(LetterCase letters, string token, string suggestion) => letters.App.RunAsync<DeclineLetter, Problem?>(
        useCase => useCase.ExecuteAsync(new(token, Vouch.App.Links.LinkPurpose.AnswerLetterRequest, DeclineReason.NotEnoughTime, suggestion), LetterCase.Cancel));

    private static Task<Problem?> PutAsync(LetterCase letters, PersonId by, LetterRequestId id, byte[]? file) =>
        letters.App.RunAsync<PutAttachment, Problem?>(useCase => useCase.ExecuteAsync(new(by, id, AttachmentKind.Cv, file), LetterCase.Cancel));

    private static Task<Result<LetterFile>> GetAsync(LetterCase letters, string token, AttachmentKind kind = AttachmentKind.Cv) =>
        letters.App.RunAsync<GetAttachment, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(token, kind), LetterCase.Cancel));

    private static async Task<GetLetterRequest.View> SeenAsync(LetterCase letters, LetterRequestId id) =>
        (await letters.App.RunAsync<GetLetterRequest, Result<GetLetterRequest.View>>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, id), LetterCase.Cancel))).Value;
}
