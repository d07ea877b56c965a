using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Letters;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Letters;

/// <summary>A trainee with a mentor and half a year of records, ready to ask for a letter.</summary>
internal sealed class LetterCase : IAsyncDisposable
{
    /// <summary>Planted in a letter to find out who can see it.</summary>
    public const string Sentinel = "QUINCEPORPOISE";

    public const string LetterText = $"I have known Maya Osei for six months as her research mentor. {Sentinel} She rebuilt the dataset. [1]";

    private LetterCase(TestServices app) => App = app;

    public TestServices App { get; }

    public Person Trainee { get; private init; } = null!;

    public Person Mentor { get; private init; } = null!;

    public Person SecondMentor { get; private init; } = null!;

    public Mentorship Mentorship { get; private init; } = null!;

    public Mentorship SecondMentorship { get; private init; } = null!;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LetterCase> BeginAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var app = await TestServices.CreateAsync(kind, configure);
        var now = app.Clock.GetUtcNow();
        var begun = now.AddDays(-190);
        var trainee = Person.Create("Maya Osei", "maya@example.edu", Roles.Trainee, begun).Value;
        var mentor = Person.Create("Ruth Okafor", "ruth@example.edu", Roles.Mentor, begun.AddSeconds(1)).Value;
        var second = Person.Create("Luis Prado", "luis@example.edu", Roles.Mentor, begun.AddSeconds(2)).Value;
        var mentorship = Mentorship.Begin(trainee.Id, mentor.Id, begun).Value;
        var secondMentorship = Mentorship.Begin(trainee.Id, second.Id, begun.AddSeconds(1)).Value;
        await app.SaveAsync(trainee, mentor, second, mentorship, secondMentorship);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var contribution = Contribution.Propose(
            mentorship,
            trainee.Id,
            new("Sepsis dataset", "data lead", "The study had no clean data.", "Maya rebuilt the dataset.", "The abstract went out on time."),
            today.AddDays(-60),
            today.AddDays(-30),
            null,
            now.AddDays(-29)).Value;
        contribution.Confirm(mentor.Id, "", now.AddDays(-28));
        var celebration = JournalEntry.Write(
            mentorship, mentor.Id, JournalKind.Celebration, "Maya presented at rounds.", Visibility.ThisMentorship, now.AddDays(-10)).Value;
        var secret = JournalEntry.Write(
            mentorship, trainee.Id, JournalKind.Reflection, "Nobody may see this.", Visibility.Private, now.AddDays(-9)).Value;
        await app.SaveAsync(contribution, celebration, secret);
        return new LetterCase(app)
        {
            Trainee = trainee,
            Mentor = mentor,
            SecondMentor = second,
            Mentorship = mentorship,
            SecondMentorship = secondMentorship,
        };
    }

    public async Task<Result<LetterRequestId>> AskAsync(AccessChoice access = AccessChoice.Waived, MentorshipId? mentorshipId = null, string specialty = "Internal Medicine")
    {
        var today = DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime);
        var form = await App.RunAsync<GetRequestForm, Result<GetRequestForm.View>>(
            useCase => useCase.ExecuteAsync(new(Trainee.Id, mentorshipId ?? Mentorship.Id), Cancel));
        return await App.RunAsync<RequestLetter, Result<LetterRequestId>>(useCase => useCase.ExecuteAsync(
            new(
                Trainee.Id,
                mentorshipId ?? Mentorship.Id,
                new(LetterPurpose.Residency, specialty, "The sepsis study.", today.AddDays(30), today.AddDays(45), [new("eras", "LTR-1")]),
                [.. form.Value.Evidence.Select(candidate => new RequestLetter.Chosen(candidate.Key, "acgme.communication"))],
                access,
                Trainee.Name),
            Cancel));
    }

    public async Task<LetterRequestId> AskedAsync(AccessChoice access = AccessChoice.Waived) => (await AskAsync(access)).Value;

    /// <summary>The letter accepted; answers with the token of the desk.</summary>
    public async Task<string> AcceptedAsync(AccessChoice access = AccessChoice.Waived)
    {
        await AskedAsync(access);
        var token = await TokenAsync("asks you for a letter");
        var path = await App.RunAsync<AnswerLetterRequest, Result<string>>(useCase => useCase.ExecuteAsync(new(token, CanBeStrong: true), Cancel));
        return path.Value.Split('/')[^1];
    }

    public async Task<string> SignedAsync(AccessChoice access = AccessChoice.Waived)
    {
        var desk = await AcceptedAsync(access);
        Assert.Null(await SaveDraftAsync(desk, LetterText, 0));
        Assert.Null(await SignAsync(desk, LetterText, 1));
        return desk;
    }

    public Task<Problem?> SaveDraftAsync(string desk, string text, int version) =>
        App.RunAsync<SaveDraft, Problem?>(useCase => useCase.ExecuteAsync(new(desk, text, version), Cancel));

    /// <param name="waived">What the writer was told of the right to read; null for what holds.</param>
    public async Task<Problem?> SignAsync(string desk, string text, int version, bool? waived = null)
    {
        var shown = await App.RunAsync<GetWritingDesk, Result<GetWritingDesk.View>>(useCase => useCase.ExecuteAsync(new(desk), Cancel));
        return await App.RunAsync<SignLetter, Problem?>(useCase => useCase.ExecuteAsync(
            new(
                desk, text, version, "Ruth Okafor, MD", "Professor of Medicine", "Lakeside University", "ruth@example.edu", WriterRole.ResearchMentor,
                waived ?? (shown.Succeeded && shown.Value.AccessWaived)),
            Cancel));
    }

    /// <summary>The mails so far, oldest first.</summary>
    public Task<List<MailDraft>> MailsAsync() => App.RunAsync<IServiceProvider, List<MailDraft>>(async services =>
    {
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().OrderBy(mail => mail.Id).ToListAsync();
        return [.. mails.Select(mail => services.GetRequiredService<Mailbox>().Read(mail)!)];
    });

    /// <summary>The token in the latest mail whose subject has these words.</summary>
    public async Task<string> TokenAsync(string subject) =>
        (await MailsAsync()).Last(mail => mail.Subject.Contains(subject, StringComparison.Ordinal)).Action!.Url.Split('/')[^1];

    /// <summary>Runs a job of the timetable once, as its hour would.</summary>
    public Task RunJobAsync(string name) => App.RunAsync<IEnumerable<IRecurringJob>>(jobs => jobs.Single(job => job.Name == name).RunAsync(Cancel));

    public Task<LetterRequest> RequestAsync(LetterRequestId id) =>
        App.WithDbAsync(db => db.Set<LetterRequest>().AsNoTracking().SingleAsync(request => request.Id == id));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
