using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Files;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;
using Vouch.Pdf;

namespace Vouch.Tests.App.Letters;

public sealed class SignLetterTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_letter_goes_from_the_desk_to_the_portal(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        var letter = await letters.App.WithDbAsync(db => db.Set<Letter>().SingleAsync());
        Assert.DoesNotContain("[1]", letter.Text.ReadText(), StringComparison.Ordinal);
        Assert.True(letter.AccessWaived);

        Assert.Null(await letters.App.RunAsync<HandOverLetter, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "eras"), LetterCase.Cancel)));
        Assert.Null(await letters.App.RunAsync<ConfirmInPortal, Problem?>(
            useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, letter.RequestId, "eras"), LetterCase.Cancel)));
        Assert.Equal(LetterRequestStatus.Confirmed, (await letters.RequestAsync(letter.RequestId)).Status);

        var board = await letters.App.RunAsync<GetLetterBoard, GetLetterBoard.View>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id), LetterCase.Cancel));
        Assert.Equal(LetterRequestStatus.Confirmed, Assert.Single(board.AskedFor).Status);
        var tally = Assert.Single(board.Tallies);
        Assert.Equal(("ERAS", 0, 1, 4), (tally.ServiceName, tally.UnderWay, tally.Confirmed, tally.Takes!.Most));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_saved_elsewhere_is_not_overwritten_or_signed_unseen(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.SaveDraftAsync(desk, LetterCase.LetterText, 0));
        Assert.Null(await letters.SaveDraftAsync(desk, LetterCase.LetterText + " More.", 1));
        Assert.Equal(Problem.Conflict, await letters.SaveDraftAsync(desk, "Older.", 1));
        Assert.Equal(Problem.Conflict, await letters.SignAsync(desk, LetterCase.LetterText, 1));
        Assert.Null(await letters.SignAsync(desk, LetterCase.LetterText, 2));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_trainees_name_blocks_signing(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var other = Person.Create("Jonas Weber", "jonas@example.edu", Roles.Trainee, letters.App.Clock.GetUtcNow()).Value;
        await letters.App.SaveAsync(other, Mentorship.Begin(other.Id, letters.Mentor.Id, letters.App.Clock.GetUtcNow()).Value);
        var desk = await letters.AcceptedAsync();
        Assert.Equal(LetterProblems.Guarded, await letters.SignAsync(desk, LetterCase.LetterText + " I recommend Jonas Weber.", 0));
        Assert.Equal(1, await letters.App.WithDbAsync(db => db.Set<LetterDraft>().CountAsync()));
        Assert.Equal(0, await letters.App.WithDbAsync(db => db.Set<Letter>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_outline_goes_under_what_is_there_and_never_into_the_letter(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.App.RunAsync<OutlineDraft, Problem?>(useCase => useCase.ExecuteAsync(
            new(desk, "I have known Maya Osei for six months.", 0, [1]), LetterCase.Cancel)));
        var view = (await letters.App.RunAsync<GetWritingDesk, Result<GetWritingDesk.View>>(
            useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value;
        Assert.Contains("> Behavior: Maya rebuilt the dataset.", view.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Celebration", view.Text, StringComparison.Ordinal);
        Assert.Null(await letters.SignAsync(desk, view.Text, view.Version));
        Assert.Equal("I have known Maya Osei for six months.", (await letters.App.WithDbAsync(db => db.Set<Letter>().SingleAsync())).Text.ReadText());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_may_read_is_decided_by_the_waiver_at_signing(DatabaseKind kind)
    {
        foreach (var (access, mayRead) in new[] { (AccessChoice.Waived, false), (AccessChoice.Kept, true) })
        {
            await using var letters = await LetterCase.BeginAsync(kind);
            await letters.SignedAsync(access);
            var letter = await letters.App.WithDbAsync(db => db.Set<Letter>().SingleAsync());
            var reading = await letters.App.RunAsync<ReadLetter, Result<ReadLetter.View>>(
                useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, letter.Id), LetterCase.Cancel));
            Assert.Equal(mayRead, reading.Succeeded);
            var view = await letters.App.RunAsync<GetLetterRequest, Result<GetLetterRequest.View>>(
                useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, letter.RequestId), LetterCase.Cancel));
            Assert.Equal(mayRead, view.Value.ReadableLetter is not null);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Revoking_while_it_is_written_tells_the_writer_and_opens_what_is_signed_later(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        var id = await letters.App.WithDbAsync(db => db.Set<LetterRequest>().Select(request => request.Id).SingleAsync());
        Assert.Null(await letters.App.RunAsync<RevokeWaiver, Problem?>(
            useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, id, "Maya Osei"), LetterCase.Cancel)));
        Assert.Contains(await letters.MailsAsync(), mail => mail.ToEmail == "ruth@example.edu" && mail.Subject.Contains("can read", StringComparison.Ordinal));
        await letters.SaveDraftAsync(desk, LetterCase.LetterText, 0);
        Assert.Equal(LetterProblems.AccessChanged, await letters.SignAsync(desk, LetterCase.LetterText, 1, waived: true)); // on a page from before
        Assert.Equal(0, await letters.App.WithDbAsync(db => db.Set<Letter>().CountAsync()));
        Assert.Null(await letters.SignAsync(desk, LetterCase.LetterText, 1));
        Assert.False(await letters.App.WithDbAsync(db => db.Set<Letter>().Select(letter => letter.AccessWaived).SingleAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_file_passes_the_rules_of_the_service_and_only_the_desk_gives_it_out(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        Task<Result<LetterFile>> FileAsync(string token) => letters.App.RunAsync<GetLetterFile, Result<LetterFile>>(
            useCase => useCase.ExecuteAsync(new(token), LetterCase.Cancel));

        var file = (await FileAsync(desk)).Value;
        Assert.Equal("Letter_Maya_Osei.pdf", file.Name);
        Assert.Empty(FileRules.Check(PdfFactsReader.Read(file.Name, file.Content), FileProfile.Find("eras")!, "Maya Osei"));
        Assert.Contains(LetterCase.Sentinel, PdfText.Read(file.Content), StringComparison.Ordinal);
        Assert.Equal(file.Content, (await FileAsync(desk)).Value.Content);
        Assert.Equal(Problem.NotFound, (await FileAsync(await letters.TokenAsync("asks you for a letter"))).Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Signed_letters_are_counted_without_their_text(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.SignedAsync();
        var onFile = LettersOnFile.Count(await letters.App.WithDbAsync(db =>
            db.Set<Letter>().Where(letter => letter.TraineeId == letters.Trainee.Id).Select(LetterOnFile.Projection).ToListAsync()));
        Assert.Equal(1, onFile.For("internal medicine"));
        Assert.Equal(1, onFile.ByRole[WriterRole.ResearchMentor]);
    }
}
