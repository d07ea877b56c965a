using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Letters;
using Vouch.App.Features.Office;
using Vouch.App.Jobs;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.Domain;
using Vouch.Domain.People;
using Vouch.Tests.App.Letters;

namespace Vouch.Tests.App.Mail;

public sealed class ReadReturnedMailTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vouch-returned");

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_comes_back_is_shown_to_the_trainee_and_the_office_until_a_later_mail_arrives(DatabaseKind kind)
    {
        await using var letters = await BeginAsync(kind);
        var request = await letters.AskedAsync();
        var mail = await SentAsync(letters, "ruth@example.edu");

        Arrive("1.example", GivenReturns.Report(mail));
        await ReadAsync(letters);

        Assert.Equal("There is no such mailbox.", (await SeenAsync(letters, request)).CameBack?.Why);
        Assert.True((await BoardAsync(letters)).AskedFor.Single().MailCameBack);
        var row = Assert.Single(await letters.App.RunAsync<GetReturnedMail, IReadOnlyList<GetReturnedMail.Row>>(useCase => useCase.ExecuteAsync(LetterCase.Cancel)));
        Assert.Equal(("Ruth Okafor", true), (row.Name, row.MayBeCorrected));
        Assert.True((await letters.App.RunAsync<GetOfficeLetters, GetOfficeLetters.View>(
            useCase => useCase.ExecuteAsync(new(GetOfficeLetters.Which.UnderWay, 1), LetterCase.Cancel))).Letters.Single().WriterUnreachable);
        Assert.Empty(_folder.GetDirectories("new").Single().GetFiles());
        Assert.Single(_folder.GetDirectories("cur").Single().GetFiles());

        letters.App.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null(await letters.App.RunAsync<NudgeWriter, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, request), LetterCase.Cancel)));
        Assert.NotNull((await SeenAsync(letters, request)).CameBack);
        await SentAsync(letters, "ruth@example.edu");
        Assert.Null((await SeenAsync(letters, request)).CameBack);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nonsense_in_the_folder_changes_nothing_and_is_passed_over(DatabaseKind kind)
    {
        await using var letters = await BeginAsync(kind);
        var request = await letters.AskedAsync();
        var mail = await SentAsync(letters, "ruth@example.edu");

        Arrive("1", "\0\0\0 not a mail");
        Arrive("2", "");
        Arrive("3", GivenReturns.Report(Vouch.Domain.Id<OutgoingMail>.New(letters.App.Clock.GetUtcNow()).Value));
        Arrive("4", GivenReturns.Report(mail, action: "delayed"));
        await ReadAsync(letters);

        Assert.Null((await SeenAsync(letters, request)).CameBack);
        Assert.Equal(4, _folder.GetDirectories("cur").Single().GetFiles().Length);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_office_corrects_the_address_and_the_old_links_end(DatabaseKind kind)
    {
        await using var letters = await BeginAsync(kind);
        await letters.AskedAsync();
        var token = await letters.TokenAsync("asks you for a letter");
        var mail = await SentAsync(letters, "ruth@example.edu");
        Assert.Equal(PeopleProblems.AddressIsTheirs, await CorrectAsync(letters, "ruth.okafor@example.edu")); // nothing came back yet
        Arrive("1", GivenReturns.Report(mail));
        await ReadAsync(letters);

        Assert.Equal(PeopleProblems.NotAnEmail, await CorrectAsync(letters, "ruth at example"));
        Assert.Equal(PeopleProblems.AddressTaken, await CorrectAsync(letters, "LUIS@example.edu"));
        Assert.Null(await CorrectAsync(letters, "Ruth.Okafor@example.edu"));

        Assert.Null(await letters.App.RunAsync<SignedLinks, SignedLink?>(links => links.FindAsync(token, LinkPurpose.AnswerLetterRequest, LetterCase.Cancel)));
        var sent = (await letters.MailsAsync())[^1];
        Assert.Equal("ruth.okafor@example.edu", sent.ToEmail);
        Assert.Contains("/by-mail/letters/", sent.Action!.Url, StringComparison.Ordinal);
        Assert.Empty(await letters.App.RunAsync<GetReturnedMail, IReadOnlyList<GetReturnedMail.Row>>(useCase => useCase.ExecuteAsync(LetterCase.Cancel)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<LetterCase> BeginAsync(DatabaseKind kind) =>
        LetterCase.BeginAsync(kind, services => services.Configure<SmtpOptions>(smtp => smtp.ReturnedFolder = _folder.FullName));

    private void Arrive(string name, string text) => File.WriteAllText(Path.Combine(_folder.CreateSubdirectory("new").FullName, name), text);

    // As if a mail server had taken everything that waits; answers with the last mail to an address.
    private static Task<Guid> SentAsync(LetterCase letters, string email) => letters.App.WithDbAsync(async db =>
    {
        var mails = await db.Set<OutgoingMail>().Where(mail => mail.SentAt == null && mail.FailedAt == null).ToListAsync();
        db.Set<OutgoingMail>().Where(mail => mail.SentAt == null).ToList().ForEach(mail => db.Entry(mail).Property(m => m.SentAt).CurrentValue = letters.App.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        return mails.Where(mail => mail.ToEmail == email).MaxBy(mail => mail.QueuedAt)!.Id;
    });

    private static async Task ReadAsync(LetterCase letters)
    {
        letters.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await letters.App.RunAsync<IEnumerable<IRecurringJob>>(jobs => jobs.Single(job => job.Name == "mail.read-returned").RunAsync(LetterCase.Cancel));
    }

    private static async Task<GetLetterRequest.View> SeenAsync(LetterCase letters, LetterRequestId request) =>
        (await letters.App.RunAsync<GetLetterRequest, Result<GetLetterRequest.View>>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, request), LetterCase.Cancel))).Value;

    private static Task<GetLetterBoard.View> BoardAsync(LetterCase letters) =>
        letters.App.RunAsync<GetLetterBoard, GetLetterBoard.View>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id), LetterCase.Cancel));

    private static Task<Problem?> CorrectAsync(LetterCase letters, string email) =>
        letters.App.RunAsync<CorrectAddress, Problem?>(useCase => useCase.ExecuteAsync(new(letters.SecondMentor.Id, letters.Mentor.Id, email), LetterCase.Cancel));
}
