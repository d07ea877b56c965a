using Vouch.App.Features.Letters;
using Vouch.App.Files.Pictures;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Files;
using Vouch.Pdf;
using Vouch.Tests.App.Files;

namespace Vouch.Tests.App.Letters;

public sealed class StationeryTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_letter_with_the_heaviest_pictures_still_passes_every_service(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await PutAsync(letters, desk, LetterPicture.Letterhead, SamplePictures.Noise(900, 300)));
        Assert.Null(await PutAsync(letters, desk, LetterPicture.Signature, SamplePictures.Noise(900, 250)));
        Assert.Null(await letters.SignAsync(desk, LetterCase.LetterText, 0));

        var file = (await letters.App.RunAsync<GetLetterFile, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value;
        Assert.InRange(file.Content.Length, 150_000, 500_000); // the pictures are in it
        var facts = PdfFactsReader.Read(file.Name, file.Content);
        Assert.Empty(FileRules.Check(facts, FileProfile.Find("eras")!, "Maya Osei"));
        Assert.Empty(FileRules.Check(facts, FileProfile.Find("safe")!, "Maya Osei"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_picture_is_its_writers_alone_and_can_be_taken_away(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await PutAsync(letters, desk, LetterPicture.Signature, SamplePictures.Logo()));
        Assert.Equal("image/png", PictureIntake.ContentType((await GetAsync(letters, desk)).Value));

        letters.App.Clock.Advance(TimeSpan.FromSeconds(1)); // mails in order
        await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id);
        var token = await letters.TokenAsync("asks you for a letter");
        var otherDesk = (await letters.App.RunAsync<AnswerLetterRequest, Result<string>>(useCase => useCase.ExecuteAsync(new(token, true), LetterCase.Cancel))).Value.Split('/')[^1];
        Assert.Equal(Problem.NotFound, (await GetAsync(letters, otherDesk)).Problem);

        Assert.Null(await PutAsync(letters, desk, LetterPicture.Signature, null));
        Assert.Equal(Problem.NotFound, (await GetAsync(letters, desk)).Problem);
        Assert.Equal(Problem.NotFound, await PutAsync(letters, token, LetterPicture.Signature, SamplePictures.Logo()));
    }

    private static Task<Problem?> PutAsync(LetterCase letters, string desk, LetterPicture which, byte[]? upload) =>
        letters.App.RunAsync<PutLetterPicture, Problem?>(useCase => useCase.ExecuteAsync(new(desk, which, upload), LetterCase.Cancel));

    private static Task<Result<byte[]>> GetAsync(LetterCase letters, string desk) =>
        letters.App.RunAsync<GetLetterPicture, Result<byte[]>>(useCase => useCase.ExecuteAsync(new(desk, LetterPicture.Signature), LetterCase.Cancel));
}
