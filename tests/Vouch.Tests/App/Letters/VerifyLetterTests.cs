using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;
using Vouch.Pdf;

namespace Vouch.Tests.App.Letters;

public sealed class VerifyLetterTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_copy_names_where_it_can_be_checked_and_any_one_byte_changed_says_altered(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var pdf = await FileAsync(letters, await letters.SignedAsync());
        var id = await IdAsync(letters);
        Assert.Contains($"/verify/{id}", PdfText.Read(pdf), StringComparison.Ordinal);

        Assert.Equal(VerificationAnswer.Valid, await AskAsync(letters, id, null));
        Assert.Equal(VerificationAnswer.Valid, await AskAsync(letters, id, pdf));
        foreach (var place in new[] { 0, 1, pdf.Length / 3, pdf.Length / 2, pdf.Length - 1 })
        {
            var altered = pdf.ToArray();
            altered[place] ^= 1;
            Assert.Equal(VerificationAnswer.Altered, await AskAsync(letters, id, altered));
        }

        Assert.Equal(VerificationAnswer.Altered, await AskAsync(letters, id, pdf[..^1]));
        Assert.Equal(VerificationAnswer.Altered, await AskAsync(letters, id, [.. pdf, 0]));
        Assert.Equal(VerificationAnswer.Unknown, await AskAsync(letters, VerificationRecord.NewId(), pdf));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Somebody_with_the_database_cannot_make_another_file_valid(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.SignedAsync();
        byte[] forged = [1, 2, 3];
        var hash = VerificationRecord.HashOf(forged);
        await letters.App.WithDbAsync(db => db.Set<VerificationRecord>().ExecuteUpdateAsync(set => set.SetProperty(record => record.Sha256, hash)));
        Assert.Equal(VerificationAnswer.Altered, await AskAsync(letters, await IdAsync(letters), forged));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Keys_rotate_and_what_earlier_keys_signed_stays_valid(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var first = await FileAsync(letters, await letters.SignedAsync());
        var firstId = await IdAsync(letters);
        letters.App.Clock.Advance(TimeSpan.FromDays(364));
        await letters.RunJobAsync("letters.renew-signing-key");
        Assert.Equal(1, await letters.App.WithDbAsync(db => db.Set<SigningKey>().CountAsync()));
        letters.App.Clock.Advance(TimeSpan.FromDays(2));
        await letters.RunJobAsync("letters.renew-signing-key");

        var keys = await letters.App.WithDbAsync(db => db.Set<SigningKey>().OrderBy(key => key.CreatedAt).ToListAsync());
        Assert.Equal(2, keys.Count);
        Assert.NotNull(keys[0].RetiredAt);
        Assert.Throws<InvalidOperationException>(() => keys[0].Sign([1]));
        Assert.Equal(VerificationAnswer.Valid, await AskAsync(letters, firstId, first));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_newer_version_takes_the_place_of_the_first_and_goes_everywhere_again(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        var (first, firstId) = (await FileAsync(letters, desk), await IdAsync(letters));
        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "eras"), LetterCase.Cancel)));
        Assert.Equal(LetterProblems.AlreadySigned, await letters.SaveDraftAsync(desk, "Better.", 1));

        Assert.Null(await letters.App.RunAsync<ReviseLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel)));
        Assert.Equal(VerificationAnswer.Valid, await AskAsync(letters, firstId, first));
        Assert.Equal(first, await FileAsync(letters, desk));
        letters.App.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await letters.SignAsync(desk, LetterCase.LetterText + " I would hire her.", 1));

        Assert.Equal(VerificationAnswer.Superseded, await AskAsync(letters, firstId, first));
        var second = await FileAsync(letters, desk);
        var current = await letters.App.WithDbAsync(db => db.Set<VerificationRecord>().SingleAsync(record => record.SupersededAt == null));
        Assert.Equal(VerificationAnswer.Valid, await AskAsync(letters, current.Id, second));
        Assert.Equal(VerificationAnswer.Altered, await AskAsync(letters, current.Id, first));

        var request = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().AsNoTracking().SingleAsync());
        Assert.Equal(LetterRequestStatus.Signed, request.Status);
        Assert.False(Assert.Single(request.Destinations).IsHandedOver);
        Assert.Equal(2, request.Editions);
    }

    private static Task<VerificationAnswer> AskAsync(LetterCase letters, VerificationId id, byte[]? copy) =>
        letters.App.RunAsync<VerifyLetter, VerificationAnswer>(useCase => useCase.ExecuteAsync(new(id, copy), LetterCase.Cancel));

    private static async Task<byte[]> FileAsync(LetterCase letters, string desk) =>
        (await letters.App.RunAsync<GetLetterFile, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value.Content;

    private static Task<VerificationId> IdAsync(LetterCase letters) =>
        letters.App.WithDbAsync(db => db.Set<VerificationRecord>().Select(record => record.Id).SingleAsync());
}
