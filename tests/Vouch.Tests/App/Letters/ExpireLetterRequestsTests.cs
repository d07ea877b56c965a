using Microsoft.EntityFrameworkCore;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

public sealed class ExpireLetterRequestsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_request_long_past_its_deadline_ends_once_and_can_be_asked_anew(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        Task ExpireAsync() => letters.RunJobAsync("letters.expire-requests");

        letters.App.Clock.Advance(TimeSpan.FromDays(75));
        await ExpireAsync();
        Assert.Equal(LetterRequestStatus.Requested, (await letters.RequestAsync(id)).Status);

        letters.App.Clock.Advance(TimeSpan.FromDays(1));
        await ExpireAsync();
        await ExpireAsync();
        Assert.Equal(LetterRequestStatus.Expired, (await letters.RequestAsync(id)).Status);
        Assert.Single(await letters.MailsAsync(), mail => mail.Subject.Contains("has run out", StringComparison.Ordinal));
        Assert.True((await letters.AskAsync()).Succeeded);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_signed_letter_does_not_run_out(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.SignedAsync();
        letters.App.Clock.Advance(TimeSpan.FromDays(400));
        await letters.RunJobAsync("letters.expire-requests");
        Assert.Equal(LetterRequestStatus.Signed, await letters.App.WithDbAsync(db => db.Set<LetterRequest>().Select(request => request.Status).SingleAsync()));
    }
}
