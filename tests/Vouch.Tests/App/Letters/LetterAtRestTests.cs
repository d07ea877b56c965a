using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vouch.App.Features.Letters;
using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

/// <summary>What the database and the logs hold after a letter has gone its whole way.</summary>
public sealed class LetterAtRestTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Neither_the_database_nor_the_logs_hold_a_sentence_of_the_letter_or_a_usable_link(DatabaseKind kind)
    {
        using var logs = new CapturedLogs();
        await using var letters = await LetterCase.BeginAsync(kind, services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)));
        var asked = await letters.AcceptedAsync();
        Assert.Null(await letters.SaveDraftAsync(asked, "An earlier thought that went nowhere.", 0));
        Assert.Null(await letters.SaveDraftAsync(asked, LetterCase.LetterText, 1));
        Assert.Null(await letters.SignAsync(asked, LetterCase.LetterText, 2));
        await letters.App.RunAsync<GetLetterFile, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(asked), LetterCase.Cancel));
        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(asked, "eras"), LetterCase.Cancel)));
        letters.App.Clock.Advance(TimeSpan.FromSeconds(1)); // mails in order
        await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id);
        var declined = await letters.TokenAsync("asks you for a letter");
        Assert.Null(await letters.App.RunAsync<DeclineLetter, Problem?>(useCase => useCase.ExecuteAsync(
            new(declined, LinkPurpose.AnswerLetterRequest, DeclineReason.CouldNotWriteAStrongLetter), LetterCase.Cancel)));

        var dump = await DatabaseDump.TakeAsync(letters.App, kind);
        Assert.True(dump.Holds("Maya rebuilt the dataset."), "The dump shows nothing at all.");
        foreach (var secret in Secrets(asked, declined))
        {
            Assert.False(dump.Holds(secret), $"The database holds “{secret}”.");
            Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains(logs.Lines, line => line.Contains("LetterDrafts", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Sealed_words_open_in_their_own_row_only(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.SignedAsync();
        Assert.Equal(LetterCase.LetterText, (await letters.App.WithDbAsync(db => db.Set<LetterDraft>().SingleAsync())).Text.ReadText());

        letters.App.Clock.Advance(TimeSpan.FromSeconds(1)); // mails in order
        await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id);
        var token = await letters.TokenAsync("asks you for a letter");
        var desk = (await letters.App.RunAsync<AnswerLetterRequest, Result<string>>(useCase => useCase.ExecuteAsync(new(token, true), LetterCase.Cancel))).Value.Split('/')[^1];
        Assert.Null(await letters.SaveDraftAsync(desk, "My own.", 0));
        await letters.App.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(
            """UPDATE "LetterDrafts" SET "Text" = (SELECT "Text" FROM "LetterDrafts" ORDER BY "SavedAt", "Version" LIMIT 1)"""));

        var drafts = await letters.App.WithDbAsync(db => db.Set<LetterDraft>().AsNoTracking().ToListAsync());
        Assert.Single(drafts, draft => Opens(draft.Text));
    }

    [Fact]
    public void What_is_confidential_says_nothing_of_itself()
    {
        var text = Confidential.Of("She rebuilt the dataset.");
        Assert.Equal("(confidential)", $"{text}");
        Assert.DoesNotContain("dataset", System.Text.Json.JsonSerializer.Serialize(text), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => text.ReadSealed());
        Assert.Throws<InvalidOperationException>(() => Confidential.FromSealed([1, 2, 3]).ReadText());
    }

    private static bool Opens(Confidential text)
    {
        try
        {
            return text.ReadText().Length > 0;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Secrets(params string[] tokens) =>
    [
        LetterCase.Sentinel,
        "I have known Maya Osei for six months as her research mentor.",
        "She rebuilt the dataset.",
        "An earlier thought that went nowhere.",
        "%PDF-",
        nameof(DeclineReason.CouldNotWriteAStrongLetter),
        .. tokens,
    ];
}
