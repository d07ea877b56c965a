using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.App.Files.Pdf;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;
using Vouch.Tests.Domain.Letters.Files;

namespace Vouch.Tests.App.Letters;

public sealed class UploadLetterTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_letter_written_elsewhere_is_signed_handed_over_and_proved_byte_for_byte(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        var pdf = Pdf("Maya Osei rebuilt the dataset. She did it twice.");

        Assert.Empty((await PutAsync(letters, desk, pdf)).Value.Refused);
        var waiting = (await SeeAsync(letters, desk)).Value.Waiting!;
        Assert.Equal((1, pdf.Length, "Ruth Okafor"), (waiting.Pages, waiting.Bytes, waiting.By));
        Assert.Empty(waiting.Review!.Guards);
        Assert.Equal(LetterProblems.NotRead, await SignAsync(letters, desk, waiting.Version, hasRead: false));
        Assert.Null(await SignAsync(letters, desk, waiting.Version));

        var file = (await letters.App.RunAsync<GetLetterFile, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value;
        Assert.Equal(pdf, file.Content);
        Assert.Equal("Letter_Maya_Osei.pdf", file.Name);
        var letter = await letters.App.WithDbAsync(db => db.Set<Letter>().AsNoTracking().SingleAsync());
        Assert.True(letter.AccessWaived);
        Assert.Contains("rebuilt the dataset", letter.Text.ReadText(), StringComparison.Ordinal);
        Assert.Equal(0, await letters.App.WithDbAsync(db => db.Set<LetterUpload>().CountAsync()));
        var record = await letters.App.WithDbAsync(db => db.Set<VerificationRecord>().AsNoTracking().SingleAsync());
        Assert.Equal(VerificationAnswer.Valid, await VerifyAsync(letters, record.Id, pdf));
        Assert.Equal(VerificationAnswer.Altered, await VerifyAsync(letters, record.Id, [.. pdf, 10]));
        var handOver = await letters.App.RunAsync<GetHandOver, Result<GetHandOver.View>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel));
        Assert.EndsWith($"/verify/{record.Id}", handOver.Value.VerificationUrl, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_no_service_takes_is_named_and_nothing_kept(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Empty((await PutAsync(letters, desk, Pdf("Maya Osei is kind."))).Value.Refused);
        var kept = (await SeeAsync(letters, desk)).Value.Waiting!;

        await RefusedAsync("not_pdf", Encoding.ASCII.GetBytes("a letter"));
        await RefusedAsync("not_pdf", []);
        await RefusedAsync("page_size", MadePdf.WithPages((595, 842)).ToBytes());
        await RefusedAsync("page_size", MadePdf.WithPages((612, 792), (595, 842)).ToBytes());
        await RefusedAsync("encrypted", MadePdf.Letter().Encrypted(opensForAnyone: true).ToBytes());
        await RefusedAsync("javascript", MadePdf.Letter().InCatalog("/OpenAction NEXT 0 R", "<</S /JavaScript /JS (app.alert)>>").ToBytes());
        await RefusedAsync("too_large", MadePdf.Letter().ToBytes(padTo: (1 << 20) + 1));
        await RefusedAsync("too_large", new byte[UploadIntake.MostBytes + 1]);
        await RefusedAsync("too_many_pages", MadePdf.WithPages([.. Enumerable.Repeat((612.0, 792.0), 21)]).ToBytes());
        await RefusedAsync("truncated", Pdf("Maya Osei is kind.")[..800]);
        Assert.Equal(kept, (await SeeAsync(letters, desk)).Value.Waiting! with { Review = kept.Review });

        async Task RefusedAsync(string code, byte[] file) =>
            Assert.Contains((await PutAsync(letters, desk, file)).Value.Refused, refusal => refusal.Code == code);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_letter_for_somebody_else_is_not_signed_and_stays_to_be_replaced(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        await PutAsync(letters, desk, Pdf("I recommend [NAME] without reservation. Maya Osei rebuilt the dataset."));
        Assert.NotEmpty((await SeeAsync(letters, desk)).Value.Waiting!.Review!.Guards);

        Assert.Equal(LetterProblems.Guarded, await SignAsync(letters, desk, 1));
        await PutAsync(letters, desk, Pdf("Maya Osei rebuilt the dataset."));
        Assert.Equal(Problem.Conflict, await SignAsync(letters, desk, 1)); // another file than the one shown
        Assert.Null(await SignAsync(letters, desk, 2));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delegate_uploads_and_never_signs(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.App.RunAsync<NameDelegate, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "Kim Lee", "kim@example.edu"), LetterCase.Cancel)));
        var link = await letters.TokenAsync("asks you to prepare a letter");

        Assert.Empty((await PutAsync(letters, link, Pdf("Maya Osei rebuilt the dataset."))).Value.Refused);
        Assert.Equal("Kim Lee", (await SeeAsync(letters, desk)).Value.Waiting!.By);
        Assert.False((await SeeAsync(letters, link)).Value.IsWriter);
        Assert.Equal(Problem.NotFound, await SignAsync(letters, link, 1));
        Assert.Equal(Problem.NotFound, (await PutAsync(letters, "no-such-link", Pdf("x"))).Problem);
    }

    [Fact]
    public async Task A_scan_says_that_nothing_could_be_read()
    {
        await using var letters = await LetterCase.BeginAsync(DatabaseKind.Sqlite);
        var desk = await letters.AcceptedAsync();

        Assert.Empty((await PutAsync(letters, desk, MadePdf.Letter().ToBytes())).Value.Refused);

        Assert.Null((await SeeAsync(letters, desk)).Value.Waiting!.Review);
    }

    [Theory]
    [InlineData(AccessChoice.Kept, true)]
    [InlineData(AccessChoice.Waived, false)]
    public async Task A_trainee_who_kept_the_right_to_read_gets_the_picture_itself(AccessChoice access, bool mayRead)
    {
        await using var letters = await LetterCase.BeginAsync(DatabaseKind.Sqlite);
        var desk = await letters.AcceptedAsync(access);
        var scan = MadePdf.Letter().ToBytes();
        await PutAsync(letters, desk, scan);
        Assert.Null(await SignAsync(letters, desk, 1));
        var id = await letters.App.WithDbAsync(db => db.Set<Letter>().Select(letter => letter.Id).SingleAsync());

        var copy = await letters.App.RunAsync<GetReadableCopy, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, id), LetterCase.Cancel));
        var other = await letters.App.RunAsync<GetReadableCopy, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(letters.SecondMentor.Id, id), LetterCase.Cancel));

        Assert.Equal(mayRead, copy.Succeeded && copy.Value.Content.SequenceEqual(scan));
        Assert.Equal(Problem.NotFound, other.Problem);
    }

    private static byte[] Pdf(string text) => LetterPdf.Write(new LetterDocument
    {
        Letterhead = new Letterhead("Lakeside University", [], ["ruth@example.edu"], null),
        Date = new DateOnly(2026, 7, 1),
        Subject = "Re: Maya Osei",
        Salutation = "Dear Program Director:",
        Body = text,
        Signature = new SignatureBlock("Ruth Okafor, MD", ["Professor of Medicine"], null),
        VerificationUrl = null,
        Properties = new PdfProperties("Letter", "Ruth Okafor", "Letter", new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero)),
    });

    private static Task<Result<PutUpload.Outcome>> PutAsync(LetterCase letters, string token, byte[] file) =>
        letters.App.RunAsync<PutUpload, Result<PutUpload.Outcome>>(useCase => useCase.ExecuteAsync(new(token, file), LetterCase.Cancel));

    private static Task<Result<GetUpload.View>> SeeAsync(LetterCase letters, string token) =>
        letters.App.RunAsync<GetUpload, Result<GetUpload.View>>(useCase => useCase.ExecuteAsync(new(token), LetterCase.Cancel));

    private static async Task<Problem?> SignAsync(LetterCase letters, string token, int version, bool hasRead = true, bool? waived = null)
    {
        var shown = await SeeAsync(letters, token);
        return await letters.App.RunAsync<SignUpload, Problem?>(useCase => useCase.ExecuteAsync(
            new(
                token, version, hasRead, "Ruth Okafor, MD", "Professor of Medicine", "Lakeside University", "ruth@example.edu", WriterRole.ResearchMentor,
                waived ?? (shown.Succeeded && shown.Value.AccessWaived)),
            LetterCase.Cancel));
    }

    private static Task<VerificationAnswer> VerifyAsync(LetterCase letters, VerificationId id, byte[] copy) =>
        letters.App.RunAsync<VerifyLetter, VerificationAnswer>(useCase => useCase.ExecuteAsync(new(id, copy), LetterCase.Cancel));
}
