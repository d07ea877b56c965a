using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;

namespace Vouch.Tests.App.Letters;

public sealed class EraseLettersTests
{
    private static readonly RetentionOptions Kept = new();

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Drafts_go_first_then_the_letter_and_its_verification_stays(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "eras"), LetterCase.Cancel)));

        letters.App.Clock.Advance(TimeSpan.FromDays(Kept.DraftDays - 1));
        await letters.RunJobAsync("letters.erase-old");
        Assert.Equal((1, 1, true), await CountsAsync(letters));

        letters.App.Clock.Advance(TimeSpan.FromDays(2));
        await letters.RunJobAsync("letters.erase-old");
        Assert.Equal((0, 1, true), await CountsAsync(letters));
        var before = await letters.App.WithDbAsync(db => db.Set<AuditEntry>().CountAsync());
        await letters.RunJobAsync("letters.erase-old");
        Assert.Equal(before, await letters.App.WithDbAsync(db => db.Set<AuditEntry>().CountAsync()));

        letters.App.Clock.Advance(TimeSpan.FromDays(Kept.LetterDays));
        await letters.RunJobAsync("letters.erase-old");
        Assert.Equal((0, 0, false), await CountsAsync(letters));
        var letter = await letters.App.WithDbAsync(db => db.Set<Letter>().AsNoTracking().SingleAsync());
        Assert.Equal("", letter.Text.ReadText());
        Assert.NotNull(letter.ErasedAt);
        var record = await letters.App.WithDbAsync(db => db.Set<VerificationRecord>().AsNoTracking().SingleAsync());
        Assert.Equal(VerificationAnswer.Valid, await letters.App.RunAsync<VerifyLetter, VerificationAnswer>(useCase => useCase.ExecuteAsync(new(record.Id, null), LetterCase.Cancel)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_reason_of_a_no_and_its_packet_go_after_their_time(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        Assert.Null(await letters.App.RunAsync<DeclineLetter, Problem?>(useCase => useCase.ExecuteAsync(new(token, Vouch.App.Links.LinkPurpose.AnswerLetterRequest, DeclineReason.ConflictOfInterest), LetterCase.Cancel)));
        Assert.NotEmpty((await letters.RequestAsync(id)).Evidence);

        letters.App.Clock.Advance(TimeSpan.FromDays(Math.Max(Kept.ReasonDays, Kept.DraftDays) + 1));
        await letters.RunJobAsync("letters.erase-old");

        Assert.Equal(0, await letters.App.WithDbAsync(db => db.Set<LetterDecline>().CountAsync()));
        var request = await letters.RequestAsync(id);
        Assert.Equal((LetterRequestStatus.Declined, 0, ""), (request.Status, request.Evidence.Count, request.HopesFor));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_under_way_is_never_erased_by_time(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.SaveDraftAsync(desk, LetterCase.LetterText, 0));

        letters.App.Clock.Advance(TimeSpan.FromDays(5000));
        await letters.RunJobAsync("letters.erase-old");

        Assert.Equal(1, await letters.App.WithDbAsync(db => db.Set<LetterDraft>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_trainee_erases_what_is_theirs_and_the_signed_letter_stays_sealed(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.SignedAsync();
        Assert.True((await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id)).Succeeded);
        Assert.Equal(LetterProblems.NotSureToErase, await EraseAsync(letters, isSure: false));

        Assert.Null(await EraseAsync(letters, isSure: true));

        var requests = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().AsNoTracking().ToListAsync());
        Assert.Equal([LetterRequestStatus.Signed, LetterRequestStatus.Withdrawn], requests.Select(request => request.Status).Order());
        Assert.All(requests, request => Assert.Equal((0, ""), (request.Evidence.Count, request.HopesFor)));
        Assert.Equal(1, await letters.App.WithDbAsync(db => db.Set<LetterDraft>().CountAsync())); // the writer still has to hand it over
        Assert.Contains(LetterCase.Sentinel, (await letters.App.WithDbAsync(db => db.Set<Letter>().AsNoTracking().SingleAsync())).Text.ReadText(), StringComparison.Ordinal);
        Assert.Contains(await letters.MailsAsync(), mail => mail.ToEmail == "luis@example.edu" && mail.Subject.Contains("no longer needs", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_trainee_erases_does_not_tell_that_a_newer_version_is_being_written(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "eras"), LetterCase.Cancel)));
        Assert.Null(await letters.App.RunAsync<ReviseLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel)));

        Assert.Null(await EraseAsync(letters, isSure: true));

        var request = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().AsNoTracking().SingleAsync());
        Assert.Equal((0, "", true), (request.Evidence.Count, request.HopesFor, request.IsRevising));
        Assert.Equal(1, await letters.App.WithDbAsync(db => db.Set<LetterDraft>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_left_to_hand_over_or_written_anew_is_erased_in_its_own_time(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        Assert.Null(await EraseAsync(letters, isSure: true));
        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "eras"), LetterCase.Cancel)));
        letters.App.Clock.Advance(TimeSpan.FromDays(Kept.DraftDays + 1));
        await letters.RunJobAsync("letters.erase-old");
        Assert.Equal((0, 1, false), await CountsAsync(letters));

        await letters.App.WithDbAsync(async db =>
        {
            var request = await db.Set<LetterRequest>().SingleAsync();
            Assert.Null(request.Revise(letters.Mentor.Id, letters.App.Clock.GetUtcNow()));
            db.Add(LetterDraft.Begin(request, letters.Mentor.Id, "A newer version.", letters.App.Clock.GetUtcNow()).Value);
            await db.SaveChangesAsync();
            Assert.Null(request.KeepSigned(letters.Mentor.Id));
            return await db.SaveChangesAsync();
        });
        await letters.RunJobAsync("letters.erase-old");
        Assert.Equal((0, 1, false), await CountsAsync(letters));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_file_of_a_trainee_holds_what_is_theirs_and_no_waived_letter(DatabaseKind kind)
    {
        await using var waived = await LetterCase.BeginAsync(kind);
        await waived.SignedAsync();
        await using var kept = await LetterCase.BeginAsync(kind);
        await kept.SignedAsync(AccessChoice.Kept);

        var closed = await ExportAsync(waived);
        Assert.DoesNotContain(LetterCase.Sentinel, closed, StringComparison.Ordinal);
        Assert.Contains("The sepsis study.", closed, StringComparison.Ordinal);
        Assert.Contains("Maya rebuilt the dataset.", closed, StringComparison.Ordinal);
        Assert.Contains(LetterCase.Sentinel, await ExportAsync(kept), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_office_erases_a_letter_that_was_handed_over_and_no_other(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        var id = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().Select(request => request.Id).SingleAsync());
        Assert.Equal(LetterProblems.StillNeeded, await OfficeErasesAsync(letters, id));
        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "eras"), LetterCase.Cancel)));

        Assert.Null(await OfficeErasesAsync(letters, id));

        Assert.Equal((0, 0, false), await CountsAsync(letters));
        Assert.Equal(Problem.NotFound, await OfficeErasesAsync(letters, LetterRequestId.New(letters.App.Clock.GetUtcNow())));
        Assert.Equal(Problem.NotFound, (await letters.App.RunAsync<GetLetterFile, Result<LetterFile>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Problem);
    }

    [Theory]
    [InlineData(29, 180, 2557)]
    [InlineData(180, 0, 2557)]
    [InlineData(180, 180, -1)]
    public void A_rule_that_would_erase_at_once_is_refused(int draft, int reason, int letter) =>
        Assert.NotNull(new RetentionOptions { DraftDays = draft, ReasonDays = reason, LetterDays = letter }.Check());

    private static async Task<(int Drafts, int Copies, bool HasPacket)> CountsAsync(LetterCase letters) => await letters.App.WithDbAsync(async db => (
        await db.Set<LetterDraft>().CountAsync() + await db.Set<DraftVersion>().CountAsync() > 0 ? 1 : 0,
        await db.Set<LetterCopy>().CountAsync(),
        (await db.Set<LetterRequest>().AsNoTracking().SingleAsync()).Evidence.Count > 0));

    private static Task<Problem?> EraseAsync(LetterCase letters, bool isSure) =>
        letters.App.RunAsync<EraseMyLetters, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, isSure), LetterCase.Cancel));

    private static Task<Problem?> OfficeErasesAsync(LetterCase letters, LetterRequestId id) =>
        letters.App.RunAsync<EraseLetter, Problem?>(useCase => useCase.ExecuteAsync(new(letters.SecondMentor.Id, id, IsSure: true), LetterCase.Cancel));

    private static async Task<string> ExportAsync(LetterCase letters) => Encoding.UTF8.GetString(
        await letters.App.RunAsync<ExportMyLetters, byte[]>(useCase => useCase.ExecuteAsync(letters.Trainee.Id, LetterCase.Cancel)));
}
